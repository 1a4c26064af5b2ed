package kenpo.portal.staff;

/** What somebody of the staff may do; every page of the back office needs one, and {@link Role} says who has it. */
public enum Permission {
    /** Its first page, and one's own account. */
    USE_OFFICE,
    READ_MEMBERS,
    CHANGE_MEMBERS,
    IMPORT_ROSTER,
    ISSUE_CREDENTIALS,
    READ_NOTICES,
    WRITE_NOTICES,
    READ_TERMS,
    PUBLISH_TERMS,
    READ_SETTINGS,
    CHANGE_SETTINGS,
    READ_STAFF,
    CHANGE_STAFF,
    READ_AUDIT
}

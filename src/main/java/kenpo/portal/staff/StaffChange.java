package kenpo.portal.staff;

/** What became of changing a staff member's role, inviting them anew, or stopping them. */
public enum StaffChange {
    DONE,
    /** Nobody could invite or change anybody any more. */
    LAST_ADMINISTRATOR,
    /** Gone, stopped, or like that already. */
    NOTHING_TO_CHANGE
}

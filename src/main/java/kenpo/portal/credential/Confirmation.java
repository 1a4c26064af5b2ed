package kenpo.portal.credential;

/** What the holder of a migration credential shows before step 1. */
public enum Confirmation {
    NONE,
    /** A code sent to the mail address on the roster. */
    ROSTER_EMAIL,
    /** The code that came by post (郵送コード). */
    POSTED_CODE
}

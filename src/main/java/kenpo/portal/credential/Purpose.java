package kenpo.portal.credential;

/** What an e-mailed code is for; one for another purpose is nothing here. Names are stored. */
public enum Purpose {
    /** The second factor of a sign-in. */
    SIGN_IN,
    /** That an earlier user reads the mail address on the roster. */
    ROSTER_EMAIL,
    /** That whoever sets up the first method reads the confirmed mailbox. */
    METHOD_SET_UP
}

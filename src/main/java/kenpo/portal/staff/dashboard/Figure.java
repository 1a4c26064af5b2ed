package kenpo.portal.staff.dashboard;

/** What is counted each day; names are stored. */
enum Figure {
    /** Accounts by state, as they are. */
    ACTIVE,
    NEVER_SIGNED_IN,
    SETTING_UP,
    FROZEN,
    SUSPENDED,
    LEFT_SOCIETY,

    /** How far first sign-ins have come, as they are. */
    ISSUED,
    IDENTITY_CONFIRMED,
    TERMS_ACCEPTED,
    EMAIL_CONFIRMED,
    METHOD_CHOSEN,
    FIRST_SIGN_IN_COMPLETED,

    /** Sign-ins of the day, by what stood beside the password. */
    BY_PASSKEY,
    BY_AUTHENTICATOR_APP,
    BY_EMAIL_CODE,
    BY_OTHER,

    /** What went wrong on the day. */
    PASSWORD_REFUSED,
    LOCKOUT,
    MAIL_UNDELIVERED
}

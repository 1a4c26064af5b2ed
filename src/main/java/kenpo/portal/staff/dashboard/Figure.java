package kenpo.portal.staff.dashboard;

import kenpo.portal.staff.members.MemberState;

/** What is counted each day; names are stored. */
enum Figure {
    /** Persons of the roster in the list of a state, as it is; somebody can be in several. */
    IN_USE,
    NOT_SIGNED_IN,
    SETTING_UP,
    LOCKED,
    MAIL_REFUSED,
    SUSPENDED,
    LEFT,

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
    FACTOR_REFUSED,
    LOCKOUT,
    MAIL_UNDELIVERED;

    static Figure of(MemberState state) {
        return switch (state) {
            case IN_USE -> IN_USE;
            case NOT_SIGNED_IN -> NOT_SIGNED_IN;
            case SETTING_UP -> SETTING_UP;
            case LOCKED -> LOCKED;
            case MAIL_REFUSED -> MAIL_REFUSED;
            case SUSPENDED -> SUSPENDED;
            case LEFT -> LEFT;
        };
    }
}

package kenpo.benchmark;

/** What can be said of a user ID or of somebody on the roster, and how people of that kind come about. */
enum AskedKind {
    UNKNOWN("nobody's user ID"),
    STRANGE("nobody's, in Japanese"),
    LONGEST("nobody's, 64 characters"),
    ON_THE_ROSTER_ALONE("without an account"),
    NEVER_SIGNED_IN("never signed in"),
    WITHOUT_ADDRESS("stopped before the mail address"),
    WITH_UNCONFIRMED_ADDRESS("with an unconfirmed address"),
    WITHOUT_METHOD("stopped before the method"),
    WITH_RESERVED_USER_ID("stopped before the password"),
    WITHOUT_SET_UP("chosen passkey not set up"),
    FROZEN("frozen by wrong temporary passwords"),
    WITH_MAILED_CODES("with mailed codes"),
    WITH_APP("with an authenticator app"),
    WITH_PASSKEY("with a passkey"),
    READING_ENGLISH("with mailed codes, in English"),
    LOCKED("locked by wrong passwords"),
    BY_ENDED_USER_ID("by the ended temporary user ID"),
    BY_CAPITALS("by the user ID in capitals"),
    DEPARTED("departed yesterday"),
    DEPARTED_LONG_AGO("departed long ago, closed"),
    MAILS_USED_UP("asked for too often already");

    final String words;

    AskedKind(String words) {
        this.words = words;
    }

    /** Who is somebody has a line on the roster. */
    boolean isSomebody() {
        return this != UNKNOWN && this != STRANGE && this != LONGEST;
    }

    Method method() {
        return switch (this) {
            case WITH_APP -> Method.APP;
            case WITH_PASSKEY, WITHOUT_SET_UP -> Method.PASSKEY;
            default -> Method.MAIL;
        };
    }

    /** On whose page of the first sign-in they stop; null: at the sign-in itself. */
    FirstSteps.Step stop() {
        return switch (this) {
            case UNKNOWN, STRANGE, LONGEST, ON_THE_ROSTER_ALONE, NEVER_SIGNED_IN, FROZEN -> null;
            case WITHOUT_ADDRESS -> FirstSteps.Step.EMAIL_ADDRESS;
            case WITH_UNCONFIRMED_ADDRESS -> FirstSteps.Step.EMAIL_CONFIRMATION;
            case WITHOUT_METHOD -> FirstSteps.Step.METHOD;
            case WITH_RESERVED_USER_ID -> FirstSteps.Step.PASSWORD;
            default -> FirstSteps.Step.BEHIND;
        };
    }
}

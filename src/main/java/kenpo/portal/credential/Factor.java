package kenpo.portal.credential;

/** What is guessed at; wrong answers are counted per account and factor. Names are stored. */
public enum Factor {
    PASSWORD,
    TEMPORARY_PASSWORD,
    DATE_OF_BIRTH,
    EMAIL_CODE,
    EMAIL_CONFIRMATION,
    POSTED_CODE,
    AUTHENTICATOR_APP,
    RECOVERY_CODE,
    /** The code of a mail for a forgotten password. */
    RESET_CODE,
    /** Card number and date of birth, beside a private mailbox. */
    ROSTER_FACTS;

    /** Whether too many wrong answers freeze the account until a re-issue, instead of making it wait. */
    public boolean freezes() {
        return switch (this) {
            case TEMPORARY_PASSWORD, DATE_OF_BIRTH, POSTED_CODE -> true;
            case PASSWORD, EMAIL_CODE, EMAIL_CONFIRMATION, AUTHENTICATOR_APP, RECOVERY_CODE, RESET_CODE, ROSTER_FACTS ->
                false;
        };
    }

    /** Whether it is shown after a right password: whoever is stopped at it knows the password. */
    boolean followsPassword() {
        return switch (this) {
            case EMAIL_CODE, AUTHENTICATOR_APP, RECOVERY_CODE -> true;
            case PASSWORD,
                    TEMPORARY_PASSWORD,
                    DATE_OF_BIRTH,
                    EMAIL_CONFIRMATION,
                    POSTED_CODE,
                    RESET_CODE,
                    ROSTER_FACTS -> false;
        };
    }
}

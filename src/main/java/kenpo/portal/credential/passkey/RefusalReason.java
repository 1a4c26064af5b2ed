package kenpo.portal.credential.passkey;

import java.util.Locale;

/** Why an answer was refused; known to the audit trail alone, and never with anything out of the answer. */
public enum RefusalReason {
    MALFORMED,
    /** Never given, used, too old, or given to another browser, account, host or ceremony. */
    CHALLENGE,
    TYPE,
    ORIGIN,
    /** The page was framed by another. */
    CROSS_ORIGIN,
    RP_ID,
    USER_PRESENCE,
    USER_VERIFICATION,
    BACKUP_FLAG,
    ALGORITHM,
    ATTESTATION,
    CREDENTIAL_ID,
    ALREADY_REGISTERED,
    UNKNOWN_PASSKEY,
    OTHER_ACCOUNT,
    OTHER_HOST,
    USER_HANDLE,
    SIGNATURE,
    SIGN_COUNT,
    STANDING;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

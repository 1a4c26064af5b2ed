package kenpo.portal.credential;

/** What can follow a password at sign-in, the strongest first. Names are stored. */
public enum SecondFactor {
    PASSKEY,
    AUTHENTICATOR_APP,
    EMAIL_CODE,
    /** For the day none of the others is at hand. */
    RECOVERY_CODE
}

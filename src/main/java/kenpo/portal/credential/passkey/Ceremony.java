package kenpo.portal.credential.passkey;

/** What a challenge was given out for, and alone good for. Names are stored. */
public enum Ceremony {
    REGISTRATION,
    SECOND_FACTOR,
    /** Without user ID and password: nobody is known before the answer. */
    ALONE
}

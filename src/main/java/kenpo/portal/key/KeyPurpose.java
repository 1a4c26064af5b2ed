package kenpo.portal.key;

/** What a key is used for; each purpose gets a key of its own, derived from the operator's key. */
public enum KeyPurpose {
    /** Keyed hash over a password hash, so that a copied database alone cannot be guessed at. */
    PASSWORD,
    /** Keyed hash of codes and tokens at rest. */
    CODE,
    /** Form tokens against cross-site requests, and fields a form carries over a page of ours. */
    FORM,
    /** Seals of the audit trail. */
    AUDIT,
    /** Encryption of waiting mails. */
    MAIL,
    /** Encryption of authenticator-app secrets and of temporary passwords not yet printed. */
    CREDENTIAL,
    /** Encryption of what somebody of the office looks for, on its way through an address. */
    SEARCH,
    /** Tells a server with other keys that it must not start. */
    CHECK
}

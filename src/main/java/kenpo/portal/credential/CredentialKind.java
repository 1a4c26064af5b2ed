package kenpo.portal.credential;

/** What kind of password a person signs in with. */
public enum CredentialKind {
    /** The password the member chose. */
    CHOSEN,
    /** The temporary password of a letter (仮パスワード); serves the first sign-in only. */
    LETTER,
    /** An earlier user's card number and date of birth, where the society allows it for a time. */
    MIGRATION
}

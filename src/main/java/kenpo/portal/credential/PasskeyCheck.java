package kenpo.portal.credential;

/** What a browser's answer to a passkey challenge is worth. */
public sealed interface PasskeyCheck {
    record Matched(Proof.OfPasskey proof) implements PasskeyCheck {}

    /** For whatever reason: only the audit trail knows it. */
    record Refused() implements PasskeyCheck {}
}

package kenpo.portal.credential;

/** What became of a passkey's registration. */
public sealed interface PasskeyRegistration {
    /** It works from now on, under a name that tells its provider or device. */
    record Registered(PasskeyId id, String name, Proof.OfPasskey proof) implements PasskeyRegistration {}

    /** Nothing was stored; only the audit trail knows the reason. */
    record Refused() implements PasskeyRegistration {}
}

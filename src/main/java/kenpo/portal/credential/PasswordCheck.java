package kenpo.portal.credential;

/** Whether user ID and password fit; a refusal says nothing of the reason, on purpose. */
public sealed interface PasswordCheck {
    record Matched(Proof.OfPassword proof) implements PasswordCheck {}

    record Refused() implements PasswordCheck {}
}

package kenpo.portal.credential;

import java.time.Instant;

/** What a typed code of an authenticator app is worth. */
public sealed interface AuthenticatorAppCheck {
    record Matched(Proof.OfAuthenticatorApp proof) implements AuthenticatorAppCheck {}

    /** @param remaining how many more may be tried before a wait */
    record Mismatched(int remaining) implements AuthenticatorAppCheck {}

    /** It was right, and has served already: the next one will do. */
    record AlreadyUsed(int remaining) implements AuthenticatorAppCheck {}

    /** Was not compared. */
    record Waiting(Instant until) implements AuthenticatorAppCheck {}

    /** Was not compared, and will not be until the office resets it. */
    record Disabled() implements AuthenticatorAppCheck {}

    record Empty() implements AuthenticatorAppCheck {}

    record NotSixDigits() implements AuthenticatorAppCheck {}
}

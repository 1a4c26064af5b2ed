package kenpo.portal.credential;

/** What became of setting up an authenticator app. */
public sealed interface AuthenticatorAppSetUp {
    /** It serves from now on, and its first code was a proof. */
    record Done(Proof.OfAuthenticatorApp proof) implements AuthenticatorAppSetUp {}

    record Mismatched() implements AuthenticatorAppSetUp {}

    /** The code is that of another time: the device's clock is minutes off. */
    record ClockOff() implements AuthenticatorAppSetUp {}

    /** The account has as many as it may have. */
    record Full() implements AuthenticatorAppSetUp {}

    record Empty() implements AuthenticatorAppSetUp {}

    record NotSixDigits() implements AuthenticatorAppSetUp {}
}

package kenpo.portal.credential;

import java.time.Instant;

/** What an e-mailed code that was typed is worth. */
public sealed interface EmailCodeCheck {
    record Matched(Proof.OfEmailCode proof) implements EmailCodeCheck {}

    /** @param remaining how many more may be tried before a wait */
    record Mismatched(int remaining) implements EmailCodeCheck {}

    /** It was right, but too late. */
    record Expired() implements EmailCodeCheck {}

    /** Was not compared. */
    record Waiting(Instant until) implements EmailCodeCheck {}

    /** Was not compared, and will not be until the office resets it. */
    record Disabled() implements EmailCodeCheck {}

    record Empty() implements EmailCodeCheck {}

    record NotSixDigits() implements EmailCodeCheck {}
}

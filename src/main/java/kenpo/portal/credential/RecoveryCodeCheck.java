package kenpo.portal.credential;

import java.time.Instant;

/** What a typed recovery code is worth. */
public sealed interface RecoveryCodeCheck {
    /** @param left how many of the set are unused now */
    record Matched(Proof.OfRecoveryCode proof, int left) implements RecoveryCodeCheck {}

    /** @param remaining how many more may be tried before a wait */
    record Mismatched(int remaining) implements RecoveryCodeCheck {}

    /** Was not compared. */
    record Waiting(Instant until) implements RecoveryCodeCheck {}

    /** Was not compared, and will not be until the office resets it. */
    record Disabled() implements RecoveryCodeCheck {}

    record Empty() implements RecoveryCodeCheck {}
}

package kenpo.portal.credential;

import java.time.Instant;

/** Whether an answer may be compared now. */
public sealed interface Attempt {
    /**
     * It may, and already counts as wrong until it succeeds.
     *
     * @param remaining how many more may be compared if this one fails, before a wait or a freeze
     */
    record Allowed(int remaining) implements Attempt {}

    record Waiting(Instant until) implements Attempt {}

    /** Until the office re-issues the credential, or the member resets it. */
    record Disabled() implements Attempt {}
}

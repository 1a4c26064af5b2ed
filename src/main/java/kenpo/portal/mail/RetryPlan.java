package kenpo.portal.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that did not get out is tried again: after growing pauses, for a day. */
final class RetryPlan {
    static final Duration LIMIT = Duration.ofHours(24);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** A server that was down tells nothing about the mail: it is soon asked again. */
    private static final Duration LONGEST_UNREACHABLE = Duration.ofMinutes(1);

    private RetryPlan() {}

    /** Empty when the mail is given up; tries counts those made, the first included. */
    static Optional<Instant> next(int tries, boolean unreachable, Instant postedAt, Instant now) {
        if (!now.isBefore(postedAt.plus(LIMIT))) {
            return Optional.empty();
        }
        var grown = FIRST.multipliedBy((long) Math.pow(3, Math.clamp(tries - 1, 0, 10)));
        var longest = unreachable ? LONGEST_UNREACHABLE : LONGEST;
        return Optional.of(now.plus(grown.compareTo(longest) < 0 ? grown : longest));
    }
}

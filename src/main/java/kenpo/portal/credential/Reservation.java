package kenpo.portal.credential;

import java.time.Instant;
import kenpo.portal.society.SocietySettings.LockoutRule;
import org.jspecify.annotations.Nullable;

/**
 * What became of one try.
 *
 * @param compared whether it may be compared; it is counted then
 * @param failures in a row, with this one if it is compared
 */
record Reservation(boolean compared, int failures, @Nullable Instant lockedUntil) {
    Attempt attempt(Factor factor, LockoutRule rule) {
        if (compared) {
            int limit = factor.freezes() ? rule.temporaryDisabledAt() : rule.firstWaitAt();
            return new Attempt.Allowed(Math.max(0, limit - failures));
        }
        return lockedUntil == null || failures >= disabledAt(factor, rule)
                ? new Attempt.Disabled()
                : new Attempt.Waiting(lockedUntil);
    }

    static int disabledAt(Factor factor, LockoutRule rule) {
        return factor.freezes() ? rule.temporaryDisabledAt() : rule.disabledAt();
    }
}

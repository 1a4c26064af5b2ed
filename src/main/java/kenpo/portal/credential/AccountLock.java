package kenpo.portal.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Wrong answers in a row on one factor of an account (ロック), as the office sees them.
 *
 * @param disabled no wait ends it: a reset by its holder or a re-issue does
 * @param waitsUntil while it is still to come
 */
public record AccountLock(
        Factor factor,
        int failures,
        boolean disabled,
        @Nullable Instant waitsUntil,
        Instant lastTryAt) {}

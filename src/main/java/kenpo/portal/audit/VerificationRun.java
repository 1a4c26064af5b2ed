package kenpo.portal.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check of the whole chain that the office asked for.
 *
 * @param endedAt null while it is under way
 */
public record VerificationRun(
        Instant begunAt, @Nullable Instant endedAt, long seals, long events, Optional<ChainBreak> firstBreak) {}

package kenpo.portal.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the trail; null: whatever.
 *
 * @param subject the account, staff member or other row concerned
 * @param actor the account or staff member who acted, by id, or the operator or job, by name
 * @param until exclusive
 */
public record TrailQuery(
        @Nullable UUID subject,
        @Nullable String actor,
        @Nullable AuditKind kind,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final TrailQuery EVERYTHING = new TrailQuery(null, null, null, null, null);
}

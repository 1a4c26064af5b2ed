package kenpo.portal.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deed that waits for a second person. */
public record Approval(
        UUID id,
        String deed,
        @Nullable UUID subject,
        String detail,
        Reason reason,
        StaffId askedBy,
        String askedByName,
        Instant askedAt,
        Instant validUntil) {}

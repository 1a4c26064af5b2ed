package kenpo.portal.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed that waits for a second person, as one of the staff sees it.
 *
 * @param askedByRole of this moment
 * @param independent whether the reader was here before it was asked for, and was not invited by who asked
 */
public record Approval(
        UUID id,
        String deed,
        @Nullable UUID subject,
        String detail,
        Reason reason,
        StaffId askedBy,
        String askedByName,
        Role askedByRole,
        boolean independent,
        Instant askedAt,
        Instant validUntil) {
    /** The last part of the key of its words. */
    public String deedKey() {
        return deed.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

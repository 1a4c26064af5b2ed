package kenpo.portal.roster.imports;

import java.time.Instant;
import java.util.UUID;
import kenpo.portal.roster.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * An import as the office sees it, long after its end, too.
 *
 * @param askedBy of the staff; null: the operator, by command
 * @param confirmedBy likewise, and null before it was confirmed
 * @param fileName null: by command
 * @param encoding null before it was recognised
 */
public record ImportRecord(
        ImportId id,
        Extent extent,
        Instant startedAt,
        @Nullable UUID askedBy,
        @Nullable UUID confirmedBy,
        @Nullable String fileName,
        @Nullable FileEncoding encoding,
        Standing standing) {

    /** How far it has come. */
    public sealed interface Standing {
        record Reading(int percent) implements Standing {}

        /** Waits for somebody to confirm it. */
        record Previewed(Preview preview) implements Standing {}

        record Applying(Preview preview, int applied) implements Standing {
            public int percent() {
                return preview.toApply() == 0 ? 100 : (int) (100L * applied / preview.toApply());
            }
        }

        record Done(Preview preview, Instant at) implements Standing {}

        /** fault: of a file that was refused as a whole; null otherwise. */
        record Discarded(Discard why, @Nullable Fault fault, Instant at) implements Standing {}
    }

    public boolean isUnderWay() {
        return switch (standing) {
            case Standing.Reading _, Standing.Previewed _, Standing.Applying _ -> true;
            case Standing.Done _, Standing.Discarded _ -> false;
        };
    }
}

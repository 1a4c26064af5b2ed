package kenpo.portal.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Letters issued together (発行), and how far that has come.
 *
 * @param askedBy of the staff: nobody else may have its passwords
 */
public record IssueBatch(
        IssueBatchId id, UUID askedBy, Instant askedAt, String reason, Whom whom, Counts counts, Standing standing) {

    /** Whom it is for, without the numbers of a list. */
    public sealed interface Whom {
        record NeverSignedIn() implements Whom {}

        record NewSince(LocalDate day) implements Whom {}

        record Establishment(String code) implements Whom {}

        record Listed() implements Whom {}
    }

    /** Of these letters; replaced is a part of issued. */
    public record Counts(int letters, int issued, int replaced, int leftOut) {
        public int done() {
            return issued + leftOut;
        }
    }

    /** How far it has come; a cancelled one ends like any other, with letters that were not issued. */
    public sealed interface Standing {
        record Issuing(boolean cancelled) implements Standing {}

        /** Its issuer can open it until then. */
        record Finished(Instant at, Instant openableUntil) implements Standing {}

        /** Its passwords are gone. */
        record Closed(Instant finishedAt, Instant at) implements Standing {}
    }

    public boolean isCancelled() {
        return switch (standing) {
            case Standing.Issuing(var cancelled) -> cancelled;
            case Standing.Finished _, Standing.Closed _ -> counts.done() < counts.letters();
        };
    }

    public boolean isOpenable(Instant now) {
        return counts.issued() > 0 && standing instanceof Standing.Finished(var _, var until) && now.isBefore(until);
    }
}

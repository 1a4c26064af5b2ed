package kenpo.portal.letter;

import java.time.LocalDate;
import kenpo.portal.roster.Addressee;
import org.jspecify.annotations.Nullable;

/** What became of a person's letter; user ID and last day only where it was issued. */
public record IssueBatchLine(
        int position,
        Addressee addressee,
        Outcome outcome,
        @Nullable String userId,
        @Nullable LocalDate validThrough) {
    public enum Outcome {
        WAITING,
        ISSUED,
        /** Issued, and an earlier one ended by it. */
        REPLACED,
        /** The person began, or left, before it was written. */
        LEFT_OUT
    }
}

package kenpo.portal.staff.issue;

import kenpo.portal.letter.IssueBatch;
import kenpo.portal.letter.IssueBatch.Standing;

/** A batch with its words: whom it is for, and who asked for it. */
record BatchLine(IssueBatch batch, String whom, String issuer) {
    /** The end of the key of the word for how far it is. */
    public String state() {
        return switch (batch.standing()) {
            case Standing.Issuing(var cancelled) -> cancelled ? "stopping" : "issuing";
            case Standing.Finished _, Standing.Closed _ -> batch.isCancelled() ? "cancelled" : "finished";
        };
    }

    public String path() {
        return IssuePaths.of(batch.id());
    }

    public boolean isIssuing() {
        return batch.standing() instanceof Standing.Issuing;
    }

    public boolean isClosed() {
        return batch.standing() instanceof Standing.Closed;
    }
}

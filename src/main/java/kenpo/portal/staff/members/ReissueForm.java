package kenpo.portal.staff.members;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.letter.IssueBatchId;

/**
 * Typed on /members/{id}/reissue.
 *
 * @param batch the key of the batch to be, so that the form sent twice makes one letter
 */
record ReissueForm(String batch, String reason) {
    ReissueForm {
        batch = Objects.requireNonNullElse(batch, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static ReissueForm of(IssueBatchId batch) {
        return new ReissueForm(batch.value().toString(), "");
    }

    /** Empty for what no page of ours has sent. */
    Optional<IssueBatchId> key() {
        try {
            return Optional.of(new IssueBatchId(UUID.fromString(batch)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

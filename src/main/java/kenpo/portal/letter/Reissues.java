package kenpo.portal.letter;

import java.util.List;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.IssuedLetter;
import kenpo.portal.credential.LetterLine;
import kenpo.portal.credential.Reissue;
import kenpo.portal.letter.IssueBatchLine.Outcome;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/**
 * Batches of exactly one person, who gets a letter whatever the account has come to (再発行). Batch and letter are written in one
 * transaction and at once, also while a batch for many is under way: somebody waits on the telephone.
 */
@Component
public class Reissues {
    private final Reissue reissue;
    private final ReissueRows rows;
    private final IssueBatchRows batches;
    private final IssueBatchLines lines;
    private final AuditTrail audit;

    Reissues(Reissue reissue, ReissueRows rows, IssueBatchRows batches, IssueBatchLines lines, AuditTrail audit) {
        this.reissue = reissue;
        this.rows = rows;
        this.batches = batches;
        this.lines = lines;
        this.audit = audit;
    }

    /** With the key of the form, so that the form sent twice makes one letter. */
    public Reissued issue(SocietyId society, IssueBatchId id, MemberId member, UUID askedBy, String reason) {
        var actor = IssueBatches.actor(askedBy);
        var obstacle = reissue.issue(society, member, actor, reason, new Line(society, id, askedBy, reason));
        if (obstacle.isPresent()) {
            return new Reissued.NotFitting(obstacle.get());
        }
        return isOf(society, id, member, askedBy) ? new Reissued.Issued(id) : new Reissued.KeyTaken();
    }

    private boolean isOf(SocietyId society, IssueBatchId id, MemberId member, UUID askedBy) {
        return batches.find(society, id)
                        .filter(batch -> batch.askedBy().equals(askedBy))
                        .isPresent()
                && lines.page(society, id, 0, 2).stream()
                        .allMatch(line -> line.addressee().member().equals(member));
    }

    private final class Line implements LetterLine {
        private final SocietyId society;
        private final IssueBatchId batch;
        private final UUID askedBy;
        private final String reason;

        Line(SocietyId society, IssueBatchId batch, UUID askedBy, String reason) {
            this.society = society;
            this.batch = batch;
            this.askedBy = askedBy;
            this.reason = reason;
        }

        @Override
        public boolean take(MemberId member) {
            boolean taken = rows.add(society, batch, askedBy, reason);
            if (taken) {
                lines.add(society, batch, List.of(member));
                audit.record(society, event(AuditKind.ISSUE_BATCH_ASKED).with("reason", reason));
            }
            return taken;
        }

        @Override
        public void issued(MemberId member, IssuedLetter letter) {
            lines.issued(society, batch, member, letter.replaced() ? Outcome.REPLACED : Outcome.ISSUED, letter);
            if (letter.replaced()) {
                rows.replaced(society, batch);
            }
            audit.record(
                    society,
                    event(AuditKind.ISSUE_BATCH_FINISHED)
                            .with("issued", "1")
                            .with("replaced", letter.replaced() ? "1" : "0"));
        }

        private AuditEvent event(AuditKind kind) {
            return AuditEvent.succeeded(kind, IssueBatches.actor(askedBy), batch.value())
                    .with("letters", "1");
        }
    }
}

package kenpo.portal.letter;

import java.time.Clock;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a batch's issuer have its passwords for a day; each time, and each refusal, is in the audit trail. */
@Component
public class BatchOpener {
    private final IssueBatchRows batches;
    private final IssueBatchLines lines;
    private final LetterPrinter printer;
    private final AuditTrail audit;
    private final Clock clock;

    BatchOpener(IssueBatchRows batches, IssueBatchLines lines, LetterPrinter printer, AuditTrail audit, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.printer = printer;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public BatchOpening open(SocietyId society, IssueBatchId id, UUID staff) {
        var opening = decide(society, id, staff);
        var actor = IssueBatches.actor(staff);
        audit.record(
                society,
                switch (opening) {
                    case BatchOpening.Opened _ -> AuditEvent.succeeded(AuditKind.ISSUE_BATCH_OPENED, actor, id.value());
                    case BatchOpening.Unknown _ -> refused(actor, id, "unknown");
                    case BatchOpening.NotIssuer _ -> refused(actor, id, "not its issuer");
                    case BatchOpening.NotOpenable _ -> refused(actor, id, "not openable now");
                });
        return opening;
    }

    private BatchOpening decide(SocietyId society, IssueBatchId id, UUID staff) {
        var found = batches.find(society, id);
        if (found.isEmpty()) {
            return new BatchOpening.Unknown();
        }
        if (!found.get().askedBy().equals(staff)) {
            return new BatchOpening.NotIssuer();
        }
        return found.get().isOpenable(clock.instant())
                ? new BatchOpening.Opened(new OpenBatch(CurrentSociety.get(), id, lines, printer))
                : new BatchOpening.NotOpenable();
    }

    private static AuditEvent refused(AuditEvent.Actor actor, IssueBatchId id, String reason) {
        return AuditEvent.refused(AuditKind.ISSUE_BATCH_OPENED, actor, id.value(), reason);
    }
}

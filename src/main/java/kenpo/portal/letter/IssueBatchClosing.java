package kenpo.portal.letter;

import java.time.Duration;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the day on which a batch can be opened: its passwords are deleted, the list of whom they were for stays. */
@Component
class IssueBatchClosing {
    /** A download that began in the last minute comes to its end. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final IssueBatchRows batches;
    private final IssueBatchLines lines;
    private final AuditTrail audit;

    IssueBatchClosing(IssueBatchRows batches, IssueBatchLines lines, AuditTrail audit) {
        this.batches = batches;
        this.lines = lines;
        this.audit = audit;
    }

    @Transactional
    public void closeDue(SocietyId society) {
        for (var batch : batches.closeDue(society, GRACE)) {
            lines.forgetPasswords(society, batch);
            audit.record(
                    society,
                    AuditEvent.succeeded(
                            AuditKind.ISSUE_BATCH_CLOSED, new AuditEvent.Actor.Job("letters"), batch.value()));
        }
    }
}

package kenpo.portal.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two persons for what endangers accounts (二人承認): one asks, another approves, and only then is it done. */
@Component
@Transactional
public class Approvals {
    private final ApprovalRows rows;
    private final ObjectProvider<Deed> deeds;
    private final AuditTrail audit;

    Approvals(ApprovalRows rows, ObjectProvider<Deed> deeds, AuditTrail audit) {
        this.rows = rows;
        this.deeds = deeds;
        this.audit = audit;
    }

    /** Does it now, or lets it wait where the society wants two persons; answers whether it was done. */
    public boolean doOrAsk(
            Society society, SignedInStaff by, Deed deed, @Nullable UUID subject, String detail, Reason reason) {
        if (!society.settings().office().twoPersons()) {
            deed.carryOut(society, by.id(), subject, detail, reason);
            return true;
        }
        rows.ask(society.id(), by.id(), deed.name(), subject, detail, reason);
        record(society, by, AuditKind.APPROVAL_ASKED, subject, deed.name(), reason, "ASKED");
        return false;
    }

    /** What this person may decide or withdraw, the oldest first. */
    @Transactional(readOnly = true)
    public List<Approval> waiting(Society society, SignedInStaff reader) {
        return rows.waiting(society.id()).stream()
                .filter(approval -> concerns(reader, approval))
                .toList();
    }

    /** False when it is decided already, too old, or not this person's to approve. */
    public boolean approve(Society society, SignedInStaff by, UUID id) {
        var approval = decided(society, by, id, ApprovalRows.Decision.APPROVED);
        approval.ifPresent(found -> deed(found)
                .orElseThrow()
                .carryOut(society, found.askedBy(), found.subject(), found.detail(), found.reason()));
        return approval.isPresent();
    }

    public boolean decline(Society society, SignedInStaff by, UUID id) {
        return decided(society, by, id, ApprovalRows.Decision.DECLINED).isPresent();
    }

    /** By who asked. */
    public boolean withdraw(Society society, SignedInStaff by, UUID id) {
        return decided(society, by, id, ApprovalRows.Decision.WITHDRAWN).isPresent();
    }

    private Optional<Approval> decided(Society society, SignedInStaff by, UUID id, ApprovalRows.Decision decision) {
        var decided = rows.find(society.id(), id)
                .filter(approval -> concerns(by, approval))
                .filter(approval -> rows.decide(society.id(), id, by.id(), decision));
        decided.ifPresent(approval -> record(
                society,
                by,
                AuditKind.APPROVAL_DECIDED,
                approval.subject(),
                approval.deed(),
                approval.reason(),
                decision.name()));
        return decided;
    }

    private boolean concerns(SignedInStaff reader, Approval approval) {
        return deed(approval).filter(deed -> reader.may(deed.permission())).isPresent();
    }

    private Optional<Deed> deed(Approval approval) {
        return deeds.stream()
                .filter(deed -> deed.name().equals(approval.deed()))
                .findFirst();
    }

    private void record(
            Society society,
            SignedInStaff by,
            AuditKind kind,
            @Nullable UUID subject,
            String deed,
            Reason reason,
            String decision) {
        var event = AuditEvent.succeeded(kind, by.actor(), subject)
                .with("deed", deed)
                .with("decision", decision);
        audit.record(society.id(), reason.in(event));
    }
}

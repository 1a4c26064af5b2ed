package kenpo.portal.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
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

    /** What became of a deed that may have to wait. */
    public enum Asked {
        DONE,
        NOT_FITTING,
        /** Waits for a second person from now on. */
        WAITS,
        /** The same waits already. */
        WAITED_ALREADY
    }

    /** What became of approving. */
    public enum Approved {
        DONE,
        /** Approved, and nothing was changed: by now it did not fit. */
        NOT_FITTING,
        /** Their own request, that of who invited them, or one from before their time. */
        NOT_INDEPENDENT,
        /** Decided already, too old, or not this person's to see. */
        GONE
    }

    /** Does it now, or lets it wait where the society wants two persons. */
    public Asked doOrAsk(
            Society society, SignedInStaff by, Deed deed, @Nullable UUID subject, String detail, Reason reason) {
        if (!society.settings().office().twoPersons()) {
            return switch (deed.carryOut(society, by.id(), subject, detail, reason)) {
                case DONE -> Asked.DONE;
                case NOT_FITTING -> Asked.NOT_FITTING;
            };
        }
        if (!rows.ask(society.id(), by.id(), deed.name(), subject, detail, reason)) {
            return Asked.WAITED_ALREADY;
        }
        var event = AuditEvent.succeeded(AuditKind.APPROVAL_ASKED, by.actor(), inTrail(society, deed, subject));
        audit.record(society.id(), reason.in(event.with("deed", deed.name()).with("decision", "ASKED")));
        return Asked.WAITS;
    }

    /** What this person may decide or withdraw, the oldest first. */
    @Transactional(readOnly = true)
    public List<Approval> waiting(Society society, SignedInStaff reader) {
        return rows.waiting(society.id(), reader.id()).stream()
                .filter(approval -> concerns(reader, approval))
                .toList();
    }

    /** Whom it is about, as they are called now. */
    @Transactional(readOnly = true)
    public Optional<Deed.Concerned> concerned(Society society, Approval approval) {
        return deed(approval).flatMap(deed -> deed.concerned(society, approval.subject()));
    }

    public Approved approve(Society society, SignedInStaff by, UUID id) {
        var found = find(society, by, id);
        if (found.isEmpty()) {
            return Approved.GONE;
        }
        var approval = found.get();
        if (approval.askedBy().equals(by.id()) || !approval.independent()) {
            var why = approval.askedBy().equals(by.id()) ? "own request" : "not independent";
            var subject = inTrail(society, deed(approval).orElseThrow(), approval.subject());
            audit.record(
                    society.id(),
                    AuditEvent.refused(AuditKind.APPROVAL_DECIDED, by.actor(), subject, why)
                            .with("deed", approval.deed()));
            return Approved.NOT_INDEPENDENT;
        }
        if (!rows.decide(society.id(), id, by.id(), ApprovalRows.Decision.APPROVED)) {
            return Approved.GONE;
        }
        var outcome = deed(approval)
                .orElseThrow()
                .carryOut(society, approval.askedBy(), approval.subject(), approval.detail(), approval.reason());
        record(
                society,
                approval,
                decided(society, by, approval, ApprovalRows.Decision.APPROVED).with("outcome", outcome.name()));
        return outcome == Deed.Outcome.DONE ? Approved.DONE : Approved.NOT_FITTING;
    }

    public boolean decline(Society society, SignedInStaff by, UUID id) {
        return end(society, by, id, ApprovalRows.Decision.DECLINED);
    }

    /** By who asked. */
    public boolean withdraw(Society society, SignedInStaff by, UUID id) {
        return end(society, by, id, ApprovalRows.Decision.WITHDRAWN);
    }

    /** What they asked for goes with their access. */
    @EventListener
    public void on(AccessEnded ended) {
        end(ended.society(), ended.staff(), _ -> false);
    }

    /** What they asked for and could not ask for now waits no more. */
    public void roleChanged(SocietyId society, StaffId staff, Role role) {
        end(society, staff, deed -> role.may(deed.permission()));
    }

    private void end(SocietyId society, StaffId asker, Predicate<Deed> kept) {
        var ended =
                deeds.stream().filter(deed -> !kept.test(deed)).map(Deed::name).toList();
        int count = rows.end(society, asker, ended);
        if (count > 0) {
            audit.record(
                    society,
                    AuditEvent.succeeded(
                                    AuditKind.APPROVAL_DECIDED, new AuditEvent.Actor.Job("approvals"), asker.value())
                            .with("decision", "ENDED")
                            .with("count", Integer.toString(count)));
        }
    }

    private boolean end(Society society, SignedInStaff by, UUID id, ApprovalRows.Decision decision) {
        var decided = find(society, by, id).filter(_ -> rows.decide(society.id(), id, by.id(), decision));
        decided.ifPresent(approval -> record(society, approval, decided(society, by, approval, decision)));
        return decided.isPresent();
    }

    private Optional<Approval> find(Society society, SignedInStaff by, UUID id) {
        return rows.find(society.id(), by.id(), id).filter(approval -> concerns(by, approval));
    }

    /** Both who asked and who reads may do it now. */
    private boolean concerns(SignedInStaff reader, Approval approval) {
        return deed(approval)
                .map(Deed::permission)
                .filter(needed -> reader.may(needed) && approval.askedByRole().may(needed))
                .isPresent();
    }

    private Optional<Deed> deed(Approval approval) {
        return deeds.stream()
                .filter(deed -> deed.name().equals(approval.deed()))
                .findFirst();
    }

    private AuditEvent decided(Society society, SignedInStaff by, Approval approval, ApprovalRows.Decision decision) {
        var subject = inTrail(society, deed(approval).orElseThrow(), approval.subject());
        return AuditEvent.succeeded(AuditKind.APPROVAL_DECIDED, by.actor(), subject)
                .with("deed", approval.deed())
                .with("decision", decision.name());
    }

    private void record(Society society, Approval approval, AuditEvent event) {
        audit.record(society.id(), approval.reason().in(event));
    }

    /** The person's own events stand under another id than the person. */
    private static @Nullable UUID inTrail(Society society, Deed deed, @Nullable UUID subject) {
        return deed.concerned(society, subject).map(Deed.Concerned::inTrail).orElse(subject);
    }
}

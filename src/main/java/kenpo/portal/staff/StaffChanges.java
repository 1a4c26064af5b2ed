package kenpo.portal.staff;

import java.util.List;
import java.util.Locale;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.society.Society;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a staff member may do; the last administrator stays one, also when two are taken away at once. */
@Component
@Transactional
public class StaffChanges {
    private final StaffMembers members;
    private final InvitationRows invitations;
    private final Invitations inviting;
    private final Approvals approvals;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    StaffChanges(
            StaffMembers members,
            InvitationRows invitations,
            Invitations inviting,
            Approvals approvals,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.members = members;
        this.invitations = invitations;
        this.inviting = inviting;
        this.approvals = approvals;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
    }

    public StaffChange role(Society society, SignedInStaff by, StaffId staff, Role role, Reason reason) {
        if (role != Role.ADMINISTRATOR && isLastAdministrator(society, staff)) {
            return StaffChange.LAST_ADMINISTRATOR;
        }
        if (!members.setRole(society.id(), staff, role)) {
            return StaffChange.NOTHING_TO_CHANGE;
        }
        approvals.roleChanged(society.id(), staff, role);
        record(society, by, AuditKind.STAFF_ROLE_CHANGED, staff, reason, role);
        tell(society, staff, Mail.Kind.STAFF_ROLE_CHANGED);
        return StaffChange.DONE;
    }

    public StaffChange stop(Society society, SignedInStaff by, StaffId staff, Reason reason) {
        if (isLastAdministrator(society, staff)) {
            return StaffChange.LAST_ADMINISTRATOR;
        }
        if (!members.stop(society.id(), staff)) {
            return StaffChange.NOTHING_TO_CHANGE;
        }
        var role = members.find(society.id(), staff).orElseThrow().role();
        invitations.end(society.id(), staff);
        events.publishEvent(new AccessEnded(society.id(), staff));
        record(society, by, AuditKind.STAFF_STOPPED, staff, reason, role);
        tell(society, staff, Mail.Kind.STAFF_STOPPED);
        return StaffChange.DONE;
    }

    /** Also for who is staff already, and then has to join again: who has lost the passkey. */
    public StaffChange invite(Society society, SignedInStaff by, NewStaff invited, Reason reason) {
        var present = members.byEmail(society.id(), invited.email().value());
        if (present.isPresent() && isLastAdministrator(society, present.get().id())) {
            return StaffChange.LAST_ADMINISTRATOR;
        }
        inviting.byStaff(society, by, invited, reason);
        return StaffChange.DONE;
    }

    private boolean isLastAdministrator(Society society, StaffId staff) {
        return members.holdAdministrators(society.id()).equals(List.of(staff));
    }

    private void record(Society society, SignedInStaff by, AuditKind kind, StaffId staff, Reason reason, Role role) {
        var event = AuditEvent.succeeded(kind, by.actor(), staff.value()).with("role", role.name());
        audit.record(society.id(), reason.in(event));
    }

    private void tell(Society society, StaffId staff, Mail.Kind kind) {
        var email = members.find(society.id(), staff).orElseThrow().email();
        outbox.post(society.id(), new Mail(kind, email, Locale.JAPANESE, null, null, List.of()));
    }
}

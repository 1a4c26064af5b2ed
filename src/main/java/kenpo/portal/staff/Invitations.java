package kenpo.portal.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people become staff: by a link good once, for 24 hours, which leads to setting up a passkey. */
@Component
@Transactional
public class Invitations {
    public static final String PATH = "/invitation";

    private final StaffMembers members;
    private final InvitationRows rows;
    private final PublicAddress addresses;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Invitations(
            StaffMembers members,
            InvitationRows rows,
            PublicAddress addresses,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.members = members;
        this.rows = rows;
        this.addresses = addresses;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
    }

    /** By the operator; answers the link, which is mailed, too. */
    public String byOperator(Society society, AuditEvent.Actor operator, NewStaff invited) {
        return invite(society, null, operator, invited, null);
    }

    /** By somebody of the staff, who gives the reason. */
    public void byStaff(Society society, SignedInStaff inviter, NewStaff invited, Reason reason) {
        invite(society, inviter.id(), inviter.actor(), invited, reason);
    }

    /** Who had joined before has to do so again: passkeys, password and sessions end at once. */
    private String invite(
            Society society,
            @Nullable StaffId inviter,
            AuditEvent.Actor actor,
            NewStaff invited,
            @Nullable Reason reason) {
        var staff = members.invited(society.id(), invited, inviter);
        events.publishEvent(new AccessEnded(society.id(), staff));
        var token = rows.replace(society.id(), staff, inviter);
        var link = addresses.officeUrlOf(society, PATH + "/" + token);
        outbox.post(
                society.id(),
                new Mail(Mail.Kind.STAFF_INVITATION, invited.email(), Locale.JAPANESE, null, link, List.of()));
        var event = AuditEvent.succeeded(AuditKind.STAFF_INVITED, actor, staff.value())
                .with("role", invited.role().name());
        audit.record(society.id(), reason == null ? event : reason.in(event));
        return link;
    }

    /** Empty when the link was used, replaced or forged, or is too old. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(Society society, InvitationKey key) {
        return rows.find(society.id(), key)
                .flatMap(row -> members.find(society.id(), row.staff())
                        .filter(member -> member.state() == StaffMember.State.INVITED)
                        .map(member -> new Invitation(member, name(society, row.invitedBy()), row.validUntil())));
    }

    private @Nullable String name(Society society, @Nullable StaffId inviter) {
        return inviter == null
                ? null
                : members.find(society.id(), inviter).map(StaffMember::name).orElse(null);
    }

    /** Uses the invitation up: true once, and the person is staff from then on. */
    public boolean accept(Society society, StaffId staff, InvitationKey key) {
        if (!rows.take(society.id(), key) || !members.join(society.id(), staff)) {
            return false;
        }
        audit.record(
                society.id(),
                AuditEvent.succeeded(AuditKind.STAFF_JOINED, new AuditEvent.Actor.Staff(staff.value()), staff.value()));
        return true;
    }
}

package kenpo.portal.demo;

import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Invitations;
import kenpo.portal.staff.NewStaff;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The first administrator of a demo society: invited anew at each start until somebody has accepted. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoStaff {
    private static final String NAME = "管理 花子";

    private final StaffMembers members;
    private final Invitations invitations;

    DemoStaff(StaffMembers members, Invitations invitations) {
        this.members = members;
        this.invitations = invitations;
    }

    /** Empty once the society has staff. */
    Optional<String> invitation(DemoSociety demo, Society society, AuditEvent.Actor actor) {
        if (members.all(society.id()).stream().anyMatch(StaffMember::isActive)) {
            return Optional.empty();
        }
        var email = new EmailAddress("kanri@" + demo.word() + ".example");
        return Optional.of(invitations.byOperator(society, actor, new NewStaff(NAME, email, Role.ADMINISTRATOR)));
    }
}

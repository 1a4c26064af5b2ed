package kenpo.portal.staff;

import java.net.URI;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.Society;
import org.springframework.beans.factory.BeanFactory;

/** People of the staff, without the browser that real ones come by. */
public final class TestStaff {
    private static final AuditEvent.Actor OPERATOR = new AuditEvent.Actor.Operator("tests");

    private TestStaff() {}

    public static NewStaff person(String word, Role role) {
        return new NewStaff("職員 " + word, new EmailAddress(word + "@sakura.example"), role);
    }

    /** The key of the invitation that was mailed. */
    public static InvitationKey invite(BeanFactory portal, Society society, NewStaff person) {
        var link = portal.getBean(Invitations.class).byOperator(society, OPERATOR, person);
        var path = URI.create(link).getPath();
        return InvitationKey.of(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Has accepted the invitation, though without a factor. */
    public static StaffId join(BeanFactory portal, Society society, NewStaff person) {
        var key = invite(portal, society, person);
        var invitations = portal.getBean(Invitations.class);
        var staff = invitations.find(society, key).orElseThrow().invited().id();
        if (!invitations.accept(society, staff, key)) {
            throw new AssertionError("not accepted");
        }
        return staff;
    }

    /** As {@link #join}, invited by one of the staff. */
    public static StaffId joinBy(BeanFactory portal, Society society, SignedInStaff by, NewStaff person) {
        var joined = join(portal, society, person);
        var members = portal.getBean(StaffMembers.class);
        members.invited(society.id(), person, by.id());
        members.join(society.id(), joined);
        return joined;
    }

    public static SignedInStaff signedIn(BeanFactory portal, Society society, StaffId staff) {
        var member =
                portal.getBean(StaffMembers.class).find(society.id(), staff).orElseThrow();
        var now = portal.getBean(java.time.Clock.class).instant();
        return new SignedInStaff(society.id(), staff, member.name(), member.role(), now, now.plusSeconds(900));
    }
}

package kenpo.portal.staff;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.society.SocietyId;

/**
 * Who is signed in at the back office, with the role of this moment.
 *
 * @param provenAt when a factor was shown last
 */
public record SignedInStaff(
        SocietyId society, StaffId id, String name, Role role, Instant provenAt, Instant sessionEndsAt)
        implements Principal {
    private static final Duration FRESH = Duration.ofMinutes(5);

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** Whether a passkey or code was shown a moment ago, as what changes somebody's access asks for. */
    public boolean isFresh(Instant now) {
        return now.isBefore(provenAt.plus(FRESH));
    }

    public AuditEvent.Actor actor() {
        return new AuditEvent.Actor.Staff(id.value());
    }

    @Override
    public String getName() {
        return id.value().toString();
    }

    /** Never the name: this text may end in a log. */
    @Override
    public String toString() {
        return "SignedInStaff[" + id.value() + ", " + role + "]";
    }
}

package kenpo.portal.staff.signin;

import java.time.Duration;
import java.time.Instant;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.StaffId;

/** A signed-in browser of somebody who may still sign in, with name and role of this moment. */
record StaffSession(StaffId staff, String name, Role role, Instant provenAt, Instant lastSeenAt, Instant expiresAt) {
    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration ABSOLUTE = Duration.ofHours(8);
    static final int AT_A_TIME = 2;

    /** If nothing more happens. */
    Instant endsAt() {
        var idle = lastSeenAt.plus(IDLE);
        return idle.isBefore(expiresAt) ? idle : expiresAt;
    }
}

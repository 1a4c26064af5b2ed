package kenpo.portal.staff;

import java.time.Instant;
import kenpo.portal.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the society (職員), as the page of the staff shows them. */
public record StaffMember(
        StaffId id,
        String name,
        EmailAddress email,
        Role role,
        @Nullable Instant joinedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant lastSignInAt) {
    /** In the order of a life. */
    public enum State {
        INVITED,
        ACTIVE,
        STOPPED
    }

    public State state() {
        return stoppedAt != null ? State.STOPPED : joinedAt == null ? State.INVITED : State.ACTIVE;
    }

    public boolean isActive() {
        return state() == State.ACTIVE;
    }
}

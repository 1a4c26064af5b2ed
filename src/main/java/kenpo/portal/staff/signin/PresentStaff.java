package kenpo.portal.staff.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.Society;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the id in a browser's cookie into the staff member it signs in, as long as time and standing allow. */
@Component
class PresentStaff {
    /** How exact "last seen" is; saves a write on most requests. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final StaffSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    PresentStaff(StaffSessions sessions, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the session is unknown or over, or its owner may not sign in any more. */
    @Transactional
    public Optional<SignedInStaff> find(Society society, String id) {
        return sessions.find(society.id(), id).flatMap(session -> alive(society, id, session));
    }

    private Optional<SignedInStaff> alive(Society society, String id, StaffSession session) {
        var now = clock.instant();
        if (!now.isBefore(session.endsAt())) {
            sessions.end(society.id(), id);
            var staff = session.staff().value();
            audit.record(
                    society.id(),
                    AuditEvent.succeeded(AuditKind.SESSION_ENDED, new AuditEvent.Actor.Staff(staff), staff)
                            .with("why", "time"));
            return Optional.empty();
        }
        var current = session;
        if (Duration.between(session.lastSeenAt(), now).compareTo(SEEN_EVERY) >= 0) {
            sessions.seen(society.id(), id, now);
            current = new StaffSession(
                    session.staff(), session.name(), session.role(), session.provenAt(), now, session.expiresAt());
        }
        return Optional.of(new SignedInStaff(
                society.id(), session.staff(), session.name(), session.role(), session.provenAt(), current.endsAt()));
    }
}

package kenpo.portal.audit;

import java.time.Clock;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where security-relevant events are written down (操作履歴); nothing written is ever changed. */
@Component
public class AuditTrail {
    private final TrailEntries entries;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AuditTrail(TrailEntries entries, Secrets secrets, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
    }

    /** Joins the running transaction, so that the event stays or goes with its cause; opens one where none runs. */
    @Transactional
    public void record(SocietyId society, AuditEvent event) {
        entries.add(society, TrailEntry.of(secrets.id(), clock.instant(), event, Source.current()));
        events.publishEvent(new EventRecorded(society));
    }
}

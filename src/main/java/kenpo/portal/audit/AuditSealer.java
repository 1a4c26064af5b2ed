package kenpo.portal.audit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** When a server seals: soon after its own events, and now and then whatever a server that died has left. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
@AcrossSocieties
class AuditSealer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final Sealing sealing;
    private final Societies societies;
    private final Set<SocietyId> fresh = ConcurrentHashMap.newKeySet();

    AuditSealer(Sealing sealing, Societies societies) {
        this.sealing = sealing;
        this.societies = societies;
    }

    @TransactionalEventListener
    void recorded(EventRecorded event) {
        fresh.add(event.society());
    }

    @Scheduled(fixedDelay = 2000)
    void sealFresh() {
        for (SocietyId society : Set.copyOf(fresh)) {
            fresh.remove(society);
            seal(societies.require(society));
        }
    }

    @Scheduled(fixedDelay = 300_000)
    void sealLeftOvers() {
        societies.all().forEach(this::seal);
    }

    /** The log is kept elsewhere: with this line, seals cut off the end of the trail are found. */
    @Scheduled(cron = "0 0 * * * *")
    void logAnchors() {
        for (Society society : societies.all()) {
            CurrentSociety.run(
                    society,
                    () -> sealing.latest(society.id())
                            .ifPresent(seal -> LOG.info(
                                    "Audit anchor: society {} seal {} value {}",
                                    society.id(),
                                    seal.number(),
                                    seal.value())));
        }
    }

    private void seal(Society society) {
        CurrentSociety.run(society, () -> {
            var outcome = sealing.sealBatch(society.id());
            while (outcome == Sealing.Outcome.MORE_LEFT) {
                outcome = sealing.sealBatch(society.id());
            }
            if (outcome == Sealing.Outcome.ANOTHER_SERVER_SEALS) {
                fresh.add(society.id());
            }
        });
    }
}

package kenpo.portal.recovery.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the mails written that were asked for a moment ago, and forgets what is old. */
@Component
@ConditionalOnWebApplication
@AcrossSocieties
class RecoveryJobs {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RecoveryPost post;
    private final Recoveries recoveries;
    private final RecoveryCounts counts;
    private final Societies societies;
    private final Clock clock;
    private final Set<SocietyId> fresh = ConcurrentHashMap.newKeySet();

    RecoveryJobs(RecoveryPost post, Recoveries recoveries, RecoveryCounts counts, Societies societies, Clock clock) {
        this.post = post;
        this.recoveries = recoveries;
        this.counts = counts;
        this.societies = societies;
        this.clock = clock;
    }

    @TransactionalEventListener
    void asked(RecoveryAsked event) {
        fresh.add(event.society());
    }

    @Scheduled(fixedDelay = 1000)
    void writeFresh() {
        for (SocietyId society : Set.copyOf(fresh)) {
            fresh.remove(society);
            write(societies.require(society));
        }
    }

    /** What a server that died has left. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void writeLeftOvers() {
        societies.all().forEach(this::write);
    }

    @Scheduled(fixedDelay = 900_000, initialDelay = 300_000)
    void forget() {
        var before = clock.instant().minus(KEPT);
        for (Society society : societies.all()) {
            CurrentSociety.run(society, () -> {
                recoveries.forget(society.id(), before);
                counts.forget(society.id(), before);
            });
        }
    }

    private void write(Society society) {
        CurrentSociety.run(society, () -> {
            if (post.write(society) > 0) {
                fresh.add(society.id());
            }
        });
    }
}

package kenpo.portal.staff.dashboard;

import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts for all societies every few minutes. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
@AcrossSocieties
class CountingJobs {
    private final Counting counting;
    private final Societies societies;

    CountingJobs(Counting counting, Societies societies) {
        this.counting = counting;
        this.societies = societies;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void count() {
        societies.all().forEach(society -> CurrentSociety.run(society, () -> counting.count(society.id())));
    }
}

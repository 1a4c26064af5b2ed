package kenpo.portal.credential;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What servers do for this module beside requests: mails about waits, and forgetting what has served its time. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
@AcrossSocieties
class CredentialJobs {
    private final LockoutNotices notices;
    private final Forgetting forgetting;
    private final Societies societies;
    private final Set<SocietyId> fresh = ConcurrentHashMap.newKeySet();

    CredentialJobs(LockoutNotices notices, Forgetting forgetting, Societies societies) {
        this.notices = notices;
        this.forgetting = forgetting;
        this.societies = societies;
    }

    @TransactionalEventListener
    void waitBegan(WaitBegan event) {
        fresh.add(event.society());
    }

    @Scheduled(fixedDelay = 1000)
    void tellFresh() {
        for (SocietyId society : Set.copyOf(fresh)) {
            fresh.remove(society);
            tell(societies.require(society));
        }
    }

    /** What a server that died has left. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tellLeftOvers() {
        societies.all().forEach(this::tell);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
    void forget() {
        for (Society society : societies.all()) {
            CurrentSociety.run(society, () -> forgetting.forget(society.id()));
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void forgetChallenges() {
        for (Society society : societies.all()) {
            CurrentSociety.run(society, () -> forgetting.forgetChallenges(society.id()));
        }
    }

    private void tell(Society society) {
        CurrentSociety.run(society, () -> notices.post(society.id()));
    }
}

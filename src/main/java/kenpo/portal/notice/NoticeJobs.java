package kenpo.portal.notice;

import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When servers mail notices: soon after each is published, be it by hand or because its time has come. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
@AcrossSocieties
class NoticeJobs {
    private final NoticeMailing mailing;
    private final Societies societies;

    NoticeJobs(NoticeMailing mailing, Societies societies) {
        this.mailing = mailing;
        this.societies = societies;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void mail() {
        for (Society society : societies.all()) {
            while (CurrentSociety.call(society, () -> mailing.mailBatch(society))) {
                // until nobody is left
            }
        }
    }
}

package kenpo.portal.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import kenpo.portal.society.Societies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** When a server sends: after each transaction that posted a mail, and every second; commands leave it to the servers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class MailJobs {
    @Bean
    MailSender outboxSender(MailQueue queue, Mails mails, Societies societies, Carrier carrier, MeterRegistry meters) {
        return new MailSender(queue, mails, societies, carrier, meters);
    }

    @Bean
    Timetable mailTimetable(MailSender sender, MailQueue queue, MeterRegistry meters) {
        return new Timetable(sender, queue, meters);
    }

    static class Timetable {
        private final MailSender sender;
        private final MailQueue queue;
        private final AtomicLong waiting = new AtomicLong();

        Timetable(MailSender sender, MailQueue queue, MeterRegistry meters) {
            this.sender = sender;
            this.queue = queue;
            Gauge.builder("portal.mail.waiting", waiting, AtomicLong::get)
                    .description("Mails in the outbox of all societies")
                    .register(meters);
        }

        @TransactionalEventListener
        void posted(MailPosted mail) {
            sender.wake();
        }

        @Scheduled(fixedDelay = 1000)
        void look() {
            sender.sendDue();
        }

        @Scheduled(fixedDelay = 10_000)
        void keep() {
            sender.keepUnderWay();
            waiting.set(queue.size());
        }
    }
}

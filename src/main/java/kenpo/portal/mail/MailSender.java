package kenpo.portal.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends what waits, a few mails at a time, so that one that hangs keeps up only itself. Every mail is marked before its
 * try and after it; between the two marks the lease is kept, so that a second server sends it only if this one dies
 * there.
 */
@AcrossSocieties
class MailSender {
    static final int AT_A_TIME = 8;
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private final MailQueue queue;
    private final Mails mails;
    private final Societies societies;
    private final Carrier carrier;
    private final MeterRegistry meters;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final Set<QueuedMail> underWay = ConcurrentHashMap.newKeySet();
    /** Whether mails may wait that nobody looked for because no hand was free. */
    private volatile boolean moreWait;

    /** Tries whose end could not be written because the database was away. */
    private final Map<QueuedMail, Delivery> unrecorded = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("mail-", 0).factory());

    MailSender(MailQueue queue, Mails mails, Societies societies, Carrier carrier, MeterRegistry meters) {
        this.queue = queue;
        this.mails = mails;
        this.societies = societies;
        this.carrier = carrier;
        this.meters = meters;
        if (!carrier.present()) {
            LOG.warn("No mail server is set (spring.mail.host): mails wait in the outbox.");
        }
    }

    /** Returns at once; whoever calls never waits for database or mail server. */
    void wake() {
        start(this::sendDue);
    }

    /** Takes as many mails as there are free hands and sends each in a thread of its own. */
    void sendDue() {
        boolean again;
        do {
            // somebody may have been turned away while all hands were held here
            again = carrier.present() && !threads.isShutdown() && isHandLeft() && moreWait;
        } while (again);
    }

    /** Whether hands are left when what was due is under way. */
    private boolean isHandLeft() {
        int hands = free.drainPermits();
        if (hands == 0) {
            moreWait = true;
            return false;
        }
        moreWait = false;
        int used = 0;
        try {
            var taken = queue.take(hands);
            for (QueuedMail mail : taken) {
                // a lease that ran out while the database was away, or because the clock jumped, is still ours
                if (underWay.add(mail)) {
                    start(() -> sendAndGoOn(mail));
                    used++;
                }
            }
            if (taken.size() == hands) {
                moreWait = true;
            }
            recordLate();
            return used < hands;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Waiting mails cannot be read now: {}", e.getMessage());
            return false;
        } finally {
            free.release(hands - used);
        }
    }

    /** Keeps the leases of mails under way and writes down what could not be written before. */
    void keepUnderWay() {
        recordLate();
        if (!underWay.isEmpty()) {
            queue.keep(Set.copyOf(underWay));
        }
    }

    /** One thread at a time, since what is written down is told to others. */
    private synchronized void recordLate() {
        unrecorded.forEach(this::record);
    }

    private void sendAndGoOn(QueuedMail mail) {
        try {
            send(mail);
        } finally {
            if (!unrecorded.containsKey(mail)) {
                underWay.remove(mail);
            }
            free.release();
        }
        if (moreWait) {
            sendDue();
        }
    }

    private void send(QueuedMail queued) {
        try {
            CurrentSociety.run(
                    societies.require(queued.society()),
                    () -> mails.begin(queued).ifPresentOrElse(letter -> record(queued, carrier.carry(letter)), () -> {
                        mails.forget(queued);
                        underWay.remove(queued);
                    }));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Mail {} could not be read: {}", queued.id(), e.getMessage());
        } catch (IllegalArgumentException e) {
            LOG.error("Mail {} cannot be decrypted with the keys of this server", queued.id(), e);
            record(queued, new Delivery.Deferred(Mails.UNREADABLE));
        }
    }

    private void record(QueuedMail queued, Delivery delivery) {
        try {
            CurrentSociety.run(societies.require(queued.society()), () -> {
                boolean waits = mails.record(queued, delivery);
                meters.counter("portal.mail.tries", "outcome", outcome(delivery, waits))
                        .increment();
            });
            unrecorded.remove(queued);
            underWay.remove(queued);
        } catch (DataAccessException | TransactionException e) {
            unrecorded.put(queued, delivery);
            LOG.warn("The end of mail {} will be written later: {}", queued.id(), e.getMessage());
        }
    }

    private static String outcome(Delivery delivery, boolean waits) {
        return switch (delivery) {
            case Delivery.Sent _ -> "sent";
            case Delivery.Caught _ -> "caught";
            case Delivery.Bounced _ -> "bounced";
            case Delivery.Deferred _, Delivery.Unreachable _ -> waits ? "postponed" : "given_up";
        };
    }

    private void start(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException _) {
            LOG.info("Shutting down: the mail is left to the next server or start.");
        }
    }

    /** Lets mails under way end; what does not is taken over when its lease runs out. */
    @PreDestroy
    void stop() throws InterruptedException {
        free.drainPermits();
        threads.shutdown();
        if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}

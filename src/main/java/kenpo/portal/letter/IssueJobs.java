package kenpo.portal.letter;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.SocietyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What servers do for batches: issue those that wait, here or of a server that died, and close those whose day is over. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
@AcrossSocieties
class IssueJobs {
    private static final Logger LOG = LoggerFactory.getLogger(IssueJobs.class);

    private final IssueRun run;
    private final IssueBatchClosing closing;
    private final IssuingSocieties issuing;
    private final Societies societies;
    private final UUID server;
    private final Set<SocietyId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("letters-", 0).factory());

    IssueJobs(IssueRun run, IssueBatchClosing closing, IssuingSocieties issuing, Societies societies, Secrets secrets) {
        this.run = run;
        this.closing = closing;
        this.issuing = issuing;
        this.societies = societies;
        this.server = secrets.id();
    }

    @TransactionalEventListener
    void begun(BatchBegun event) {
        start(event.society());
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        issuing.list().forEach(this::start);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void close() {
        societies.all().forEach(society -> CurrentSociety.run(society, () -> closing.closeDue(society.id())));
    }

    private void start(SocietyId society) {
        if (underWay.add(society)) {
            try {
                threads.execute(() -> goOn(society));
            } catch (RejectedExecutionException _) {
                underWay.remove(society);
                LOG.info("Shutting down: the batch is left to the next server or start.");
            }
        }
    }

    private void goOn(SocietyId society) {
        try {
            CurrentSociety.run(societies.require(society), () -> run.goOn(society, server, threads::isShutdown));
        } catch (RuntimeException e) {
            LOG.warn("A batch of letters could not go on, and will be tried again", e);
        } finally {
            underWay.remove(society);
        }
    }

    /** Lets the few letters under way end; the rest waits for the next server. */
    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}

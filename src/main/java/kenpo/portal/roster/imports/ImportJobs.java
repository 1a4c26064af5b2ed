package kenpo.portal.roster.imports;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

/** What servers do for imports: apply those that are confirmed, here or of a process that died, and end what nobody ends. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
@AcrossSocieties
class ImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportRun run;
    private final RosterImports imports;
    private final ImportThreads threads;
    private final ImportingSocieties importing;
    private final Societies societies;
    private final UUID server;
    private final Set<SocietyId> underWay = ConcurrentHashMap.newKeySet();

    ImportJobs(
            ImportRun run,
            RosterImports imports,
            ImportThreads threads,
            ImportingSocieties importing,
            Societies societies,
            Secrets secrets) {
        this.run = run;
        this.imports = imports;
        this.threads = threads;
        this.importing = importing;
        this.societies = societies;
        this.server = secrets.id();
    }

    @TransactionalEventListener
    void confirmed(ImportConfirmed event) {
        start(event.society());
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        importing.list().forEach(this::start);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void tidy() {
        societies.all().forEach(society -> CurrentSociety.run(society, () -> imports.discardOverdue(society.id())));
    }

    private void start(SocietyId society) {
        if (underWay.add(society) && !threads.run(() -> goOn(society))) {
            underWay.remove(society);
        }
    }

    private void goOn(SocietyId society) {
        try {
            CurrentSociety.run(
                    societies.require(society), () -> run.goOn(society, server, Progress.NONE, threads::areStopping));
        } catch (RuntimeException e) {
            LOG.warn("An import could not go on, and will be tried again", e);
        } finally {
            underWay.remove(society);
        }
    }
}

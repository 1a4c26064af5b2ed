package kenpo.portal.roster.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.key.Secrets;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a sent file in the background, under the lock of its society. Only this server has the file: when the server
 * ends in the middle, the import is over and what was read goes.
 */
@Component
class OfficeReading {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeReading.class);

    private final FileReading reading;
    private final RosterImports imports;
    private final ImportLeases leases;
    private final ImportThreads threads;
    private final Clock clock;
    private final UUID server;

    OfficeReading(
            FileReading reading,
            RosterImports imports,
            ImportLeases leases,
            ImportThreads threads,
            Clock clock,
            Secrets secrets) {
        this.reading = reading;
        this.imports = imports;
        this.leases = leases;
        this.threads = threads;
        this.clock = clock;
        this.server = secrets.id();
    }

    /** Nobody wants it any more, or this process is ending. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the reading of a roster file was stopped", null, false, false);
        }
    }

    /** With true, lock and file are this reading's to give back. */
    boolean start(Society society, ImportId id, SentFile sent, ImportLock lock) {
        return threads.run(() -> CurrentSociety.run(society, () -> read(society, id, sent, lock)));
    }

    private void read(Society society, ImportId id, SentFile sent, ImportLock lock) {
        try (lock) {
            var today = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
            var actor = new AuditEvent.Actor.Staff(sent.sender());
            reading.read(
                    society,
                    id,
                    sent.path(),
                    today,
                    actor,
                    (phase, done, total) -> goOn(society.id(), id, phase, done, total));
        } catch (FileRefused | Stopped _) {
            imports.clearRead(society.id());
        } catch (RuntimeException e) {
            LOG.warn("A roster file could not be read to its end", e);
            imports.discard(society.id(), id, Discard.INTERRUPTED);
        } finally {
            delete(sent);
        }
    }

    private void goOn(SocietyId society, ImportId id, Progress.Phase phase, long done, long total) {
        boolean wanted = switch (phase) {
            case READING -> leases.keepReading(society, id, server, done, total);
            // what has been compared waits already
            case COMPARING -> done == total || leases.keepComparing(society, id, server);
            case APPLYING -> true;
        };
        if (threads.areStopping()) {
            imports.discard(society, id, Discard.INTERRUPTED);
        }
        if (!wanted || threads.areStopping()) {
            throw new Stopped();
        }
    }

    private static void delete(SentFile sent) {
        try {
            Files.deleteIfExists(sent.path());
        } catch (IOException e) {
            LOG.warn("A roster file that was sent could not be deleted: {}", sent.path(), e);
        }
    }
}

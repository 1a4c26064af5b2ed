package kenpo.portal.roster.imports;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports that the staff of a society make, one request after another; what takes long is done in the background. */
@Component
public class OfficeImports {
    private final DataSource database;
    private final RosterImports imports;
    private final ImportHistory history;
    private final OfficeReading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeImports(
            DataSource database,
            RosterImports imports,
            ImportHistory history,
            OfficeReading reading,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.imports = imports;
        this.history = history;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins to read the file, which then belongs to the import and is deleted with its reading. Throws {@link
     * ImportUnderWay}; then the file is still the caller's.
     */
    public ImportId take(Society society, SentFile sent) {
        var lock = lock(society.id());
        boolean handedOver = false;
        try {
            var id = begin(society.id(), sent);
            handedOver = reading.start(society, id, sent, lock);
            if (!handedOver) {
                imports.discard(society.id(), id, Discard.INTERRUPTED);
                throw new ImportUnderWay();
            }
            return id;
        } finally {
            if (!handedOver) {
                lock.close();
            }
        }
    }

    /** departures: the number that was typed, where one has to be. */
    @Transactional
    public ConfirmCheck confirm(SocietyId society, ImportId id, OptionalInt departures, UUID staff) {
        var found = history.find(society, id);
        if (found.isEmpty() || !(found.get().standing() instanceof ImportRecord.Standing.Previewed(var preview))) {
            return new ConfirmCheck.NothingToConfirm();
        }
        if (preview.needsAllowance() && !departures.equals(OptionalInt.of(preview.left()))) {
            return new ConfirmCheck.DeparturesNotConfirmed(preview.left());
        }
        if (!imports.confirm(society, id, staff)) {
            return new ConfirmCheck.NothingToConfirm();
        }
        events.publishEvent(new ImportConfirmed(society));
        return new ConfirmCheck.Confirmed();
    }

    /** False when it was confirmed or discarded meanwhile; what is confirmed is done. */
    public boolean discard(SocietyId society, ImportId id) {
        return imports.discard(society, id, Discard.GIVEN_UP);
    }

    private ImportId begin(SocietyId society, SentFile sent) {
        // behind the lock, whatever is still being read without one has lost its process
        imports.discardAbandoned(society);
        if (history.underWay(society).isPresent()) {
            throw new ImportUnderWay();
        }
        imports.clearFaults(society);
        var today = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
        try {
            return imports.begin(society, sent.extent(), today, sent);
        } catch (DuplicateKeyException e) {
            throw new ImportUnderWay(e);
        }
    }

    private ImportLock lock(SocietyId society) {
        try {
            return ImportLock.take(society, database).orElseThrow(ImportUnderWay::new);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of a roster import cannot be asked for", e);
        }
    }
}

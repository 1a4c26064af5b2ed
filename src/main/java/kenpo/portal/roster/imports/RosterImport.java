package kenpo.portal.roster.imports;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.Society;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Brings the roster up to a society's file (加入者データ取込): preview, confirmation, application. */
@Component
public class RosterImport {
    private final DataSource database;
    private final RosterImports imports;
    private final FileReading reading;
    private final ImportRun run;
    private final ImportLeases leases;
    private final Secrets secrets;
    private final Clock clock;

    RosterImport(
            DataSource database,
            RosterImports imports,
            FileReading reading,
            ImportRun run,
            ImportLeases leases,
            Secrets secrets,
            Clock clock) {
        this.database = database;
        this.imports = imports;
        this.reading = reading;
        this.run = run;
        this.leases = leases;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * To be closed; the society must be bound. Throws {@link ImportUnderWay} while another import of this society is
     * open, here or elsewhere. Each step commits what it did, so do not call within a transaction.
     */
    public OpenImport open(Society society, AuditEvent.Actor actor) {
        try {
            var lock = ImportLock.take(society.id(), database).orElseThrow(ImportUnderWay::new);
            return new OpenImport(society, actor, lock, this);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of a roster import cannot be asked for", e);
        }
    }

    RosterImports imports() {
        return imports;
    }

    FileReading reading() {
        return reading;
    }

    ImportRun run() {
        return run;
    }

    ImportLeases leases() {
        return leases;
    }

    /** By which an import knows the process that is at it. */
    UUID process() {
        return secrets.id();
    }

    Clock clock() {
        return clock;
    }
}

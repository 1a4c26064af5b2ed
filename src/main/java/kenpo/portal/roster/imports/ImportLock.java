package kenpo.portal.roster.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import kenpo.portal.society.SocietyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Held by the one import of a society that is running, wherever; goes with the connection, and so with the process
 * should it die.
 */
final class ImportLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportLock.class);

    private final Connection connection;
    private final SocietyId society;

    private ImportLock(Connection connection, SocietyId society) {
        this.connection = connection;
        this.society = society;
    }

    static Optional<ImportLock> take(SocietyId society, DataSource database) throws SQLException {
        var connection = database.getConnection();
        boolean taken = false;
        try {
            taken = ask(connection, society, "pg_try_advisory_lock");
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new ImportLock(connection, society)) : Optional.empty();
    }

    private static boolean ask(Connection connection, SocietyId society, String function) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(hashtextextended(?, 0))")) {
            statement.setString(1, "roster import " + society);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** The lock goes with its session, should the database not answer. */
    @Override
    public void close() {
        try (connection) {
            ask(connection, society, "pg_advisory_unlock");
        } catch (SQLException e) {
            LOG.warn("The lock of a roster import could not be given back", e);
        }
    }
}

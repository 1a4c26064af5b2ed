package kenpo.portal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import kenpo.portal.operator.Refusal;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Fills an empty database from a backup: all rows in one transaction, or none. */
@Component
public class DatabaseRestore {
    private final Database database;
    private final Flyway migrations;

    DatabaseRestore(Database database, Flyway migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /** Refuses a damaged file, one of a newer portal, and a database that holds anything. */
    public BackupContents read(Path file) {
        try (var backup = BackupFile.open(file);
                var connection = database.connectAsOwner()) {
            refuseNewer(backup.contents());
            refuseUnlessEmpty(connection);
            makeTables(backup.contents().schemaVersion());
            connection.setAutoCommit(false);
            fill(connection, backup);
            connection.commit();
            return backup.contents();
        } catch (SQLException e) {
            throw new Refusal("Nothing was restored, as the database said: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new Refusal("Nothing was restored: " + e.getMessage() + ".", e);
        }
    }

    private void refuseNewer(BackupContents contents) {
        var newest = MigrationVersion.EMPTY;
        for (var migration : migrations.info().all()) {
            var version = migration.getVersion();
            newest = version != null && version.compareTo(newest) > 0 ? version : newest;
        }
        if (MigrationVersion.fromVersion(contents.schemaVersion()).compareTo(newest) > 0) {
            throw new Refusal("The backup is that of a newer portal (tables " + contents.schemaVersion()
                    + ", this one knows " + newest + "): restore it with that version.");
        }
    }

    /** What servers and commands tell each other does not count: it appears by itself. */
    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        for (String table : Tables.in(connection).names()) {
            OwnersView.require(connection, table);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select from " + table + " limit 1")) {
                if (row.next() && !table.equals("portal_fact")) {
                    throw new Refusal("The database is not empty (there are rows in the table " + table
                            + "): restore into an empty one.");
                }
            }
        }
    }

    /** As they were when the backup was taken; the server brings them up to date at its next start. */
    private void makeTables(String version) {
        var anew = Flyway.configure()
                .configuration(migrations.getConfiguration())
                .cleanDisabled(false)
                .target(version)
                .load();
        anew.clean();
        anew.migrate();
    }

    private static void fill(Connection connection, BackupFile backup) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        // what migrations themselves wrote is in the backup too
        run(connection, "truncate " + String.join(", ", Tables.in(connection).names()));
        for (var table : backup.contents().tables()) {
            var wall = Wall.around(table.name(), connection);
            wall.open();
            try (var rows = backup.rows(table)) {
                var columns = String.join(", ", table.columns());
                long copied = copies.copyIn(
                        "copy " + table.name() + " (" + columns + ") from stdin with (encoding 'UTF8')", rows);
                if (copied != table.rows()) {
                    throw new SQLException(
                            "the table " + table.name() + " took " + copied + " rows instead of " + table.rows());
                }
            }
            wall.close();
        }
        Sequences.restore(connection, backup.contents().sequences());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

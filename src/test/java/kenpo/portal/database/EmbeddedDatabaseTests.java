package kenpo.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import kenpo.portal.operator.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {
    /** One for all, since each new one unpacks the programs. */
    @TempDir
    private static Path directory = Path.of("");

    @Test
    void dataOutliveAStopAndAreDurablySettled() throws SQLException, IOException {
        try (var database = EmbeddedDatabase.startIn(directory);
                var connection = asOwner(database)) {
            execute(connection, "create table if not exists kept (name text); insert into kept values ('健保')");
        }
        assertThat(postmaster()).isEmpty();

        try (var database = EmbeddedDatabase.startIn(directory);
                var connection = asOwner(database)) {
            assertThat(value(connection, "select name from kept")).isEqualTo("健保");
            assertThat(value(connection, "show fsync")).isEqualTo("on");
            assertThat(value(connection, "show server_encoding")).isEqualTo("UTF8");
            assertThat(value(connection, "select upper('ａé')")).isEqualTo("ＡÉ");
        }
    }

    @Test
    void onlyTheRightPasswordEntersAndOnlyOnThisMachine() throws SQLException {
        try (var database = EmbeddedDatabase.startIn(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "portal_app", "guess"))
                    .hasMessageContaining("password authentication failed");
            try (var connection = asOwner(database)) {
                assertThat(value(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            }
        }
    }

    @Test
    void passwordsAreReadableByTheirOwnerAlone() throws IOException {
        try (var _ = EmbeddedDatabase.startIn(directory)) {
            var file = directory.resolve("database.passwords");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(directory.resolve("pg18/superuser.new")).doesNotExist();
        }
    }

    @Test
    void lostPasswordsAreSaidInOneSentence() throws IOException {
        EmbeddedDatabase.startIn(directory).close();
        var kept = directory.resolve("kept");
        Files.move(directory.resolve("database.passwords"), kept);

        assertThatThrownBy(() -> EmbeddedDatabase.startIn(directory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("database.passwords");
        Files.move(kept, directory.resolve("database.passwords"));
    }

    @Test
    void serverOfAKilledProcessIsJoined() throws IOException {
        var killed = EmbeddedDatabaseProcess.on(directory);
        var orphan = postmaster();
        killed.kill();

        try (var _ = EmbeddedDatabase.startIn(directory)) {
            assertThat(orphan).isPresent();
            assertThat(postmaster()).isEqualTo(orphan);
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void lastOfSeveralProcessesStopsTheServer() throws IOException {
        try (var _ = EmbeddedDatabaseProcess.on(directory)) {
            EmbeddedDatabase.startIn(directory).close();
            assertThat(postmaster()).isPresent();
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void usersInOneProcessShareTheServer() throws IOException {
        try (var _ = EmbeddedDatabase.startIn(directory)) {
            EmbeddedDatabase.startIn(directory).close();
            assertThat(postmaster()).isPresent();
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void killedServerIsRevivedAtTheSameAddress() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.startIn(directory)) {
            var url = database.url();
            var process = ProcessHandle.of(postmaster().orElseThrow().process()).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();

            assertThat(database.revive()).isTrue();
            assertThat(database.revive()).isFalse();
            assertThat(database.url()).isEqualTo(url);
            try (var connection = asOwner(database)) {
                assertThat(value(connection, "select 'here'")).isEqualTo("here");
            }
        }
    }

    @Test
    void leftOverProcessFileThatNamesAnotherProgramIsIgnored() throws IOException {
        EmbeddedDatabase.startIn(directory).close();
        var file = directory.resolve("pg18/data/postmaster.pid");
        Files.writeString(
                file,
                ProcessHandle.current().pid() + "\n" + directory.resolve("pg18/data") + "\n1\n5432\n\n127.0.0.1\n");

        try (var _ = EmbeddedDatabase.startIn(directory)) {
            assertThat(postmaster()).isPresent();
        }
    }

    @Test
    void startThatWasKilledHalfWayBeginsAfresh() throws IOException {
        var fresh = directory.resolve("fresh");
        var folder = Files.createDirectories(fresh.resolve("pg18"));
        Files.createDirectories(folder.resolve("data.new/base"));
        Files.writeString(folder.resolve("data.new/PG_VERSION"), "18");
        Files.writeString(folder.resolve("superuser.new"), "half");

        try (var _ = EmbeddedDatabase.startIn(fresh)) {
            assertThat(Postmaster.runningOn(folder.resolve("data"))).isPresent();
        }
    }

    private Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.runningOn(directory.resolve("pg18/data"));
    }

    private static Connection asOwner(EmbeddedDatabase database) throws SQLException {
        var owner = database.owner();
        return DriverManager.getConnection(database.url(), owner.role(), owner.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

package kenpo.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.operator.Refusal;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupAndRestoreTests {
    private static final String ROWS = """
            select set_config('portal.society', '00000000-0000-7000-8000-000000000001', false);
            insert into society values ('00000000-0000-7000-8000-000000000001', E'さくら\\t健保\\\\', 'Sakura', '06130017', '{}', now());
            insert into society_host values ('sakura.example', '00000000-0000-7000-8000-000000000001', 0);
            select set_config('portal.society', '00000000-0000-7000-8000-000000000002', false);
            insert into society values ('00000000-0000-7000-8000-000000000002', 'もみじ', 'Momiji', '06270011', '{}', now());
            insert into portal_fact values ('key-check-k1', 'x')
            """;

    @TempDir
    private static Path directory = Path.of("");

    private @Nullable Database saved;
    private Path backup = Path.of("");

    @BeforeAll
    void fillAndSave() throws SQLException {
        var full = open("full");
        saved = full;
        flyway(full).migrate();
        execute(full, ROWS);
        backup = directory.resolve("portal.backup");
        new DatabaseBackup(full, flyway(full), new MutableClock()).write(backup);
    }

    @AfterAll
    void stop() {
        full().close();
    }

    private Database full() {
        return Objects.requireNonNull(saved);
    }

    @Test
    void everyRowOfEverySocietyComesBackBehindTheWall() throws SQLException {
        try (var empty = open("empty")) {
            var contents = restore(empty);

            assertThat(contents.rows()).isEqualTo(4);
            assertThat(text(empty, "select string_agg(name, ',' order by name) from society"))
                    .isEqualTo(text(full(), "select string_agg(name, ',' order by name) from society"));
            assertThat(text(empty, "select value from portal_fact")).isEqualTo("x");
            assertThat(text(empty, "select count(*) from pg_class where relrowsecurity and not relforcerowsecurity"))
                    .isEqualTo("0");
            assertThat(text(empty, "select max(version) from flyway_schema_history"))
                    .isEqualTo(contents.schemaVersion());
        }
    }

    @Test
    void databaseThatHoldsRowsIsRefusedAndStays() throws SQLException {
        assertThatThrownBy(() -> restore(full())).isInstanceOf(Refusal.class).hasMessageContaining("not empty");
        assertThat(text(full(), "select count(*) from society")).isEqualTo("2");
    }

    @Test
    void damagedFilesAreRefusedBeforeAnythingHappens() throws IOException {
        var cut = directory.resolve("cut");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(backup), 500));
        var changed = rewritten("tables/society_host", "sakura.example", "attack.example");
        var unfinished = rewritten(BackupContents.ENTRY, "end\n", "");

        for (var file : new Path[] {cut, changed, unfinished, directory.resolve("missing")}) {
            assertThatThrownBy(() -> BackupFile.open(file))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("nothing was restored");
        }
    }

    @Test
    void backupOfANewerPortalIsRefused() throws IOException, SQLException {
        var newer = rewritten(BackupContents.ENTRY, "schema\t", "schema\t9");
        try (var empty = open("older")) {
            assertThatThrownBy(() -> new DatabaseRestore(empty, flyway(empty)).read(newer))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("newer portal");
            assertThat(text(empty, "select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void existingFileIsNotOverwritten() {
        assertThatThrownBy(() -> new DatabaseBackup(full(), flyway(full()), new MutableClock()).write(backup))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void tableThatTheOwnerSeesOnlyInPartStopsTheBackup() throws SQLException {
        execute(full(), """
                create table unsaved (society_id uuid);
                alter table unsaved enable row level security;
                alter table unsaved force row level security
                """);
        var file = directory.resolve("partial.backup");

        assertThatThrownBy(() -> new DatabaseBackup(full(), flyway(full()), new MutableClock()).write(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unsaved");
        assertThat(file).doesNotExist();
        execute(full(), "drop table unsaved");
    }

    private BackupContents restore(Database database) {
        return new DatabaseRestore(database, flyway(database)).read(backup);
    }

    private Database open(String name) {
        return Database.open(new DatabaseSettings(directory.resolve(name), Optional.empty()));
    }

    private static Flyway flyway(Database database) {
        var owner = database.owner();
        return Flyway.configure()
                .dataSource(database.url(), owner.role(), owner.password())
                .placeholders(Map.of("app_role", database.application().role()))
                .load();
    }

    /** The backup with one part changed. */
    private Path rewritten(String part, String from, String to) throws IOException {
        var file = Files.createTempFile(directory, "changed", ".backup");
        try (var old = new ZipFile(backup.toFile());
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : old.stream().toList()) {
                var content = new String(old.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var written = entry.getName().equals(part) ? content.replace(from, to) : content;
                zip.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Database database, String query) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}

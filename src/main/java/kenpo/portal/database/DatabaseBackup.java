package kenpo.portal.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kenpo.portal.operator.Refusal;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Writes the whole database into one file, as it is at one moment, while servers go on working. */
@Component
public class DatabaseBackup {
    private final Database database;
    private final Flyway migrations;
    private final Clock clock;

    DatabaseBackup(Database database, Flyway migrations, Clock clock) {
        this.database = database;
        this.migrations = migrations;
        this.clock = clock;
    }

    /** The file must not exist; it appears whole or not at all, and only its owner may read it. */
    public BackupContents write(Path file) {
        if (Files.exists(file)) {
            throw new Refusal(file + " exists already: name another file.");
        }
        var schema = migrations.info().current();
        if (schema == null) {
            throw new Refusal("There is nothing to save: the database is empty.");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var connection = database.connectAsOwner()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var contents = write(connection, String.valueOf(schema.getVersion()), unfinished);
            connection.rollback();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } catch (SQLException e) {
            throw new Refusal("The backup failed, as the database said: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new Refusal("The backup could not be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private BackupContents write(Connection connection, String schema, Path file) throws SQLException, IOException {
        Files.deleteIfExists(file);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, fresh, onlyOwner);
                var zip = new ZipOutputStream(Channels.newOutputStream(channel), StandardCharsets.UTF_8)) {
            var takenAt = clock.instant();
            var tables = new ArrayList<BackupContents.Table>();
            for (var table : Tables.in(connection).columns().entrySet()) {
                tables.add(copy(connection, table.getKey(), table.getValue(), zip));
            }
            var contents = new BackupContents(schema, takenAt, tables, Sequences.read(connection));
            zip.putNextEntry(new ZipEntry(BackupContents.ENTRY));
            zip.write(contents.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return contents;
        }
    }

    private static BackupContents.Table copy(
            Connection connection, String table, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        OwnersView.require(connection, table);
        var digest = sha256();
        zip.putNextEntry(new ZipEntry("tables/" + table));
        var copy = "copy " + table + " (" + String.join(", ", columns) + ") to stdout with (encoding 'UTF8')";
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(copy, new DigestOutputStream(new LeftOpen(zip), digest));
        zip.closeEntry();
        return new BackupContents.Table(table, rows, HexFormat.of().formatHex(digest.digest()), columns);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    /** One entry of the zip file, whose end is not that of the file. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

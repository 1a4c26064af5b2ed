package kenpo.portal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import kenpo.portal.operator.Refusal;

/** A backup that was found whole: every table is there, and its content is what was written. */
final class BackupFile implements AutoCloseable {
    private final ZipFile zip;
    private final BackupContents contents;

    private BackupFile(ZipFile zip, BackupContents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    static BackupFile open(Path file) {
        try {
            var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                var backup = new BackupFile(zip, contents(zip));
                backup.verify();
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    file + " is not a whole backup of the portal, so nothing was restored: " + e.getMessage() + ".", e);
        }
    }

    BackupContents contents() {
        return contents;
    }

    InputStream rows(BackupContents.Table table) throws IOException {
        return entry(zip, table.entry());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static BackupContents contents(ZipFile zip) throws IOException {
        try (var entry = entry(zip, BackupContents.ENTRY)) {
            return BackupContents.parse(new String(entry.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new IOException("its table of contents cannot be read"));
        }
    }

    private void verify() throws IOException {
        for (var table : contents.tables()) {
            var digest = DatabaseBackup.sha256();
            try (var rows = new DigestInputStream(rows(table), digest)) {
                rows.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new IOException("the table " + table.name() + " has been changed");
            }
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it lacks the part " + name);
        }
        return zip.getInputStream(entry);
    }
}

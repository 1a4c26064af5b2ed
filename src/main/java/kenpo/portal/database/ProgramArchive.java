package kenpo.portal.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import kenpo.portal.operator.Refusal;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs inside the jar, for this machine's kind of processor. */
final class ProgramArchive {
    private ProgramArchive() {}

    /** Answers the folder they are in; it appears whole or not at all, even if the portal is killed meanwhile. */
    static Path unpackedIn(Path parent) throws IOException {
        var archive = archive();
        // other programs have another size, and come into a folder of their own
        var folder = parent.resolve("programs-" + archive.getContentLengthLong());
        if (!Files.isDirectory(folder)) {
            unpack(archive.getInputStream(), folder);
        }
        return folder;
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    place(entry, tar, unfinished);
                }
            }
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static URLConnection archive() throws IOException {
        var processor = System.getProperty("os.arch");
        var name = switch (processor) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "";
        };
        boolean linux = "Linux".equals(System.getProperty("os.name"));
        var archive = linux && !name.isEmpty() ? ProgramArchive.class.getResource(name) : null;
        if (archive == null) {
            throw new Refusal("The portal brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + processor + ": name a server of your own with spring.datasource.url.");
        }
        return archive.openConnection();
    }

    /** All but what is only for compiling against PostgreSQL. */
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.startsWith("include/") && !name.contains("/pkgconfig/");
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var place = root.resolve(entry.getName()).normalize();
        if (!place.startsWith(root)) {
            throw new IOException("outside the folder: " + entry.getName());
        }
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

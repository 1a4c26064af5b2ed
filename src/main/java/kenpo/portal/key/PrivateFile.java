package kenpo.portal.key;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import kenpo.portal.operator.Refusal;

/** A file that only its owner may read; written wholly or not at all, and on the disk before it is used. */
public final class PrivateFile {
    private static final Set<StandardOpenOption> FRESH =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    public static void write(Path file, String content) {
        try {
            var directory = file.toAbsolutePath().resolveSibling("").normalize();
            Files.createDirectories(directory);
            var written = directory.resolve(
                    file.getFileName() + ".new-" + ProcessHandle.current().pid());
            Files.deleteIfExists(written);
            try (var channel = FileChannel.open(written, FRESH, OWNER_ALONE)) {
                var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a file that was not there before, for content that comes bit by bit; throws Refusal when it cannot be made. */
    public static OutputStream create(Path file) {
        try {
            return Channels.newOutputStream(FileChannel.open(file, FRESH, OWNER_ALONE));
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(file + " exists already: name a new file.", e);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Refuses a file that others may read too. */
    public static String read(Path file) {
        try {
            var permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
                throw new Refusal(file + " can be read by other users: make it private with chmod 600.");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}

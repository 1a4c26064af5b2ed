package kenpo.portal.staff.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Sent files on this server's disk, readable by nobody else, from their arrival to the end of their reading. */
@Component
class KeptFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
    private static final String PREFIX = "kenpo-roster-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    private final long largest;

    @Autowired
    KeptFiles() {
        this(RosterPaths.LARGEST_FILE);
    }

    KeptFiles(long largest) {
        this.largest = largest;
    }

    /** A file that does not arrive as a whole, or is too large, leaves nothing behind. */
    Path keep(InputStream bytes) {
        try {
            var file = Files.createTempFile(PREFIX + ProcessHandle.current().pid() + "-", ".csv");
            boolean whole = false;
            try {
                copy(bytes, file);
                whole = true;
            } finally {
                if (!whole) {
                    Files.delete(file);
                }
            }
            return file;
        } catch (IOException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A roster file that was sent could not be deleted: {}", file, e);
        }
    }

    /** What a server left that was killed. */
    @EventListener(ApplicationReadyEvent.class)
    void deleteForgotten() {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                if (isForgotten(file)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Forgotten roster files could not be looked for", e);
        }
    }

    /** Its process has ended, or its number is another's by now: in a container every server has the same. */
    private static boolean isForgotten(Path file) throws IOException {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return false;
        }
        var changed = Files.getLastModifiedTime(file).toInstant();
        var owner = ProcessHandle.of(Long.parseLong(name.group(1)));
        return owner.isEmpty()
                || owner.get()
                        .info()
                        .startInstant()
                        .filter(begun -> begun.isAfter(changed))
                        .isPresent();
    }

    /** Counted, since a request can say less than it sends. */
    private void copy(InputStream bytes, Path file) throws IOException {
        try (var to = Files.newOutputStream(file)) {
            var some = new byte[1 << 16];
            long all = 0;
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                all += read;
                if (all > largest) {
                    throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
                }
                to.write(some, 0, read);
            }
        }
    }
}

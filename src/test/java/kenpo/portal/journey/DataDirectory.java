package kenpo.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where the portals of this build keep their data; those of builds that have ended are removed. */
final class DataDirectory {
    private static final Path PARENT = Path.of("target", "journeys");

    private DataDirectory() {}

    static Path named(String name) {
        var build = PARENT.resolve(Long.toString(ProcessHandle.current().pid()));
        try {
            Files.createDirectories(build);
            try (var builds = Files.list(PARENT)) {
                for (var ended : builds.filter(DataDirectory::hasEnded).toList()) {
                    FileSystemUtils.deleteRecursively(ended);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.resolve(name);
    }

    /** Those of this build, once its portals are closed. */
    static void remove() {
        try {
            FileSystemUtils.deleteRecursively(
                    PARENT.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasEnded(Path build) {
        var process = build.getFileName().toString();
        return !process.matches("\\d+")
                || ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }
}

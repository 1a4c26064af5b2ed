package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One server writes its log to a disk that has no room left. */
final class FullDisk implements Fault {
    private final Path log;
    private final Optional<Path> mounted;

    private FullDisk(Path log, Optional<Path> mounted) {
        this.log = log;
        this.mounted = mounted;
    }

    FullDisk(Path log) {
        this(log, Optional.empty());
    }

    /** A file on a disk of 4 KB, where this user may make one. */
    static Optional<Fault> smallFileSystem() {
        try {
            var folder = Files.createTempDirectory("kenpo-full");
            if (run("mount", "-t", "tmpfs", "-o", "size=4k", "none", folder.toString())) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> run("umount", "-l", folder.toString())));
                return Optional.of(new FullDisk(folder.resolve("server.log"), Optional.of(folder)));
            }
            Files.delete(folder);
        } catch (IOException e) {
            System.err.println("No disk to fill: " + e.getMessage());
        }
        return Optional.empty();
    }

    @Override
    public String name() {
        return mounted.isEmpty() ? "log to /dev/full" : "log on a full disk";
    }

    @Override
    public int seconds() {
        return 15;
    }

    @Override
    public void prepare(Site site) throws Exception {
        site.other().drainAndStop();
        if (mounted.isPresent()) {
            // room for a line or two, so that the end comes in the midst
            Files.writeString(log, "x".repeat(3900));
        }
    }

    @Override
    public void begin(Site site) throws Exception {
        site.other().start(Map.of(), log.toFile());
        site.other().awaitWell();
        // all has to go through this one
        site.one().drainAndStop();
    }

    @Override
    public void end(Site site) throws Exception {
        site.one().start();
        site.one().awaitWell();
    }

    @Override
    public void tidyUp(Site site) throws Exception {
        site.other().drainAndStop();
        site.other().start();
        site.other().awaitWell();
    }

    @Override
    public List<String> spared() {
        return EVERYTHING;
    }

    @Override
    public boolean unnoticed() {
        return true;
    }

    @Override
    public int limit() {
        return 15;
    }

    private static boolean run(String... line) {
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

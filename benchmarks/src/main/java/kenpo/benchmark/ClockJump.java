package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One server's clock jumps under its feet, and jumps back. Needs libfaketime. */
final class ClockJump implements Fault {
    private final Path library;
    private final int jump;

    ClockJump(Path library, int jump) {
        this.library = library;
        this.jump = jump;
    }

    static Optional<Path> library() throws IOException {
        try (var files = Files.find(Path.of("/usr/lib"), 3, (file, any) -> file.endsWith("libfaketimeMT.so.1"))) {
            return files.findFirst();
        }
    }

    @Override
    public String name() {
        return "a server's clock jumps by %+d s".formatted(jump);
    }

    @Override
    public int seconds() {
        return 20;
    }

    @Override
    public void prepare(Site site) throws Exception {
        set(site, 0);
        site.one().drainAndStop();
        site.one()
                .start(
                        Map.of(
                                "LD_PRELOAD", library.toString(),
                                "FAKETIME_TIMESTAMP_FILE", file(site).toString(),
                                "FAKETIME_CACHE_DURATION", "1",
                                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                                "FAKETIME_DONT_RESET", "1"),
                        site.directory().resolve("server-clock.log").toFile());
        site.one().awaitWell();
    }

    @Override
    public void begin(Site site) throws Exception {
        set(site, jump);
    }

    @Override
    public void end(Site site) throws Exception {
        set(site, 0);
    }

    @Override
    public void tidyUp(Site site) throws Exception {
        site.one().drainAndStop();
        site.one().start();
        site.one().awaitWell();
    }

    /** At the server that is wrong, no code of an app is right; the other half of the tries meets the other. */
    @Override
    public List<String> spared() {
        return List.of(MemberVisit.BY_MAIL);
    }

    /** Some have to wait for the next code of their app. */
    @Override
    public int limit() {
        return 45;
    }

    private void set(Site site, int seconds) throws IOException {
        var written = Files.writeString(file(site).resolveSibling("clock.new"), "%+ds%n".formatted(seconds));
        Files.move(written, file(site), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Site site) {
        return site.directory().resolve("clock");
    }
}

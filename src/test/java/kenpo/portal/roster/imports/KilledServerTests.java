package kenpo.portal.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole portal is killed in the middle of an import, and started again on what it left. */
class KilledServerTests {
    private static final int LINES = 20_000;

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    void importOfAKilledServerIsFinishedByTheNextWithEveryLineOnce() throws IOException, InterruptedException {
        var lines = new ArrayList<>(List.of(TestFiles.HEADINGS));
        IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> TestFiles.person(String.valueOf(i), "山田 " + i, "ヤマダ", "1980-01-01", ""))
                .forEach(lines::add);
        var file = TestFiles.file(folder, lines.toArray(String[]::new));

        var first = start(file.toString(), "3");
        assertThat(said(first, ImportingServer.IN_A_PIECE)).isTrue();
        // SIGKILL
        first.destroyForcibly();
        assertThat(first.waitFor()).isEqualTo(128 + 9);

        var second = start();
        assertThat(said(second, "pieces=2 members=%d numbers=%d imported=1 breaks=0".formatted(LINES, LINES)))
                .isTrue();
        assertThat(second.waitFor()).isZero();
    }

    /** The other lines are its log. */
    private static boolean said(Process server, String line) throws IOException {
        var heard = new ArrayList<String>();
        var lines = server.inputReader();
        for (var next = lines.readLine(); next != null; next = lines.readLine()) {
            if (next.equals(line)) {
                return true;
            }
            heard.add(next);
        }
        throw new AssertionError(String.join("\n", heard));
    }

    /** Should the test have failed: neither a server that waits to be killed nor its database stays. */
    @AfterEach
    void endWhatRuns() throws IOException {
        started.forEach(Process::destroyForcibly);
        try (var files = Files.find(folder, 5, (file, any) -> file.endsWith("postmaster.pid"))) {
            for (var file : files.toList()) {
                var number = Files.readAllLines(file).getFirst().strip();
                ProcessHandle.of(Long.parseLong(number)).ifPresent(ProcessHandle::destroy);
            }
        }
    }

    private Process start(String... more) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportingServer.class.getName(),
                folder.resolve("data").toString()));
        line.addAll(List.of(more));
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }
}

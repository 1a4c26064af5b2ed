package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code ./manual} may be called, before it builds or opens anything. */
class ManualCallTests {
    @TempDir
    private Path directory;

    @Test
    void helpSaysWhatToGive() throws Exception {
        var process = call("--help");
        assertThat(said(process)).contains("--society HOST", "--lang ja|en", "--out DIR");
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--society sakura.localhost --lang fr --out x", "--lang ja --out x", "--colour red", "--out"
            })
    void wrongCallIsSaidInWords(String line) throws Exception {
        var process = call(line.split(" "));
        assertThat(said(process)).contains("Usage: ./manual");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void placeThatCannotBeWrittenIsSaidAtOnce() throws Exception {
        var process = call("--society", "sakura.localhost", "--lang", "ja", "--out", "/dev/null/manual");
        assertThat(said(process)).hasLineCount(1).contains("/dev/null/manual");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private Process call(String... words) throws IOException {
        var line = new ArrayList<>(List.of(Path.of("manual").toAbsolutePath().toString()));
        line.addAll(List.of(words));
        line.removeIf(String::isEmpty);
        return new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

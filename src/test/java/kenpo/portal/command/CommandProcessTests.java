package kenpo.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kenpo.portal.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as the operator meets them: a process with its status, its output and its errors. */
class CommandProcessTests {
    private record Ended(int status, String out, String err) {}

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "society --help",
                "society add --help",
                "terms add --help",
                "doctor --help",
                "--version"
            })
    void helpNeedsNoDatabase(String line) throws Exception {
        var ended = run(line.split(" "));

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).isNotBlank();
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"society", "sosiety add", "society add --host a.example", "society set", "--unknown"})
    void wrongCallIsSaidInWords(String line) throws Exception {
        var ended = run(line.split(" "));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void societyIsOpenedChangedAndLookedAfter() throws Exception {
        var add = "society add --host sakura.localhost --name さくら健康保険組合 --insurer-number 06139992".split(" ");
        var added = run(add);
        assertThat(added.status()).isZero();
        assertThat(added.out()).contains("さくら健康保険組合");

        var again = run(add);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).hasLineCount(1).contains("sakura.localhost");

        var tooLong = run("society", "set", "--society", "sakura.localhost", "session.idle-minutes=61");
        assertThat(tooLong.status()).isEqualTo(1);
        assertThat(tooLong.err()).hasLineCount(1).contains("from 5 to 60");

        assertThat(run(
                                "society",
                                "set",
                                "--society",
                                "sakura.localhost",
                                "looks.accent=#b0305c",
                                "contact.hours=平日 9:00〜17:00")
                        .status())
                .isZero();
        var shown = run("society", "show", "--society", "sakura.localhost");
        assertThat(shown.status()).isZero();
        assertThat(shown.out().lines())
                .containsExactly(
                        "name=さくら健康保険組合",
                        "english-name=さくら健康保険組合",
                        "hosts=sakura.localhost",
                        "contact.hours=平日 9:00〜17:00",
                        "looks.accent=#b0305c");
        var set = new ArrayList<>(List.of("society", "set", "--society", "sakura.localhost"));
        set.addAll(shown.out().lines().toList());
        assertThat(run(set.toArray(String[]::new)).status()).isZero();

        var nobodyInOffice = run("doctor", "--portal.demo=true");
        assertThat(nobodyInOffice.out()).contains("FAIL  administrators of sakura.localhost", "'staff invite'");
        assertThat(nobodyInOffice.status()).isEqualTo(1);

        var invite =
                "staff invite --society sakura.localhost --name 管理花子 --email kanri@example.jp --role administrator";
        assertThat(run(invite.split(" ")).status()).isZero();
        var doctor = run("doctor", "--portal.demo=true");
        assertThat(doctor.out())
                .contains(
                        "ok    database",
                        "ok    migrations",
                        "ok    keys",
                        "ok    host name sakura.localhost",
                        "ok    back office office.sakura.localhost",
                        "ok    administrators of sakura.localhost: 1 invited");
        assertThat(doctor.status()).isZero();
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Portal.class.getName()));
        line.addAll(List.of(words));
        line.add("--portal.data-directory=" + directory);
        var builder = new ProcessBuilder(line);
        // as in a container that sets no locale
        builder.environment().put("LC_ALL", "C");
        var errors = directory.resolveSibling(directory.getFileName() + ".err").toFile();
        var process = builder.redirectError(errors).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new Ended(status, out, java.nio.file.Files.readString(errors.toPath()));
    }
}

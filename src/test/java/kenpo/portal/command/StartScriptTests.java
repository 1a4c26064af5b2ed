package kenpo.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script operators start, with a Java that only writes down how it was called. */
class StartScriptTests {
    private static final String JAVA = """
            #!/usr/bin/env bash
            calls=$(dirname "$0")/../calls
            printf '%s\\n' "$*" >>"$calls"
            env >>"$calls.environment"
            [ ! -e "$calls.failing" ] || ! grep -q -- "$(cat "$calls.failing")" <<<"$*" || exit 1
            case "$*" in
                *jarmode*) mkdir -p "${!#}" && cp "$3" "${!#}/kenpo-portal.jar" ;;
                *AOTCacheOutput*) touch "$(sed 's/.*AOTCacheOutput=\\([^ ]*\\).*/\\1/' <<<"$*")" ;;
                *) printf '%s\\n' "$$" "$@" && exit 7 ;;
            esac
            """;

    private record Started(long process, List<String> options, List<String> arguments, String errors) {
        private Path jar() {
            return Path.of(options.getLast());
        }

        private boolean hasCache() {
            return options.stream().anyMatch(option -> option.startsWith("-XX:AOTCache="));
        }
    }

    @TempDir
    private Path folder;

    private Path script;
    private Path jar;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void release() throws IOException {
        script = folder.resolve("kenpo-portal");
        jar = Files.writeString(folder.resolve("kenpo-portal.jar"), "one release");
        Files.copy(Path.of("src/main/dist/kenpo-portal"), script);
        var java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=25");
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    }

    @Test
    void firstStartPreparesAndAllGoTheSameWay() throws Exception {
        var first = start("roster", "import", "two words.csv", "--yes");
        assertThat(first.arguments()).containsExactly("roster", "import", "two words.csv", "--yes");
        assertThat(first.hasCache()).isTrue();
        assertThat(first.errors()).hasLineCount(1).contains("preparing");
        assertThat(calls()).hasSize(3);

        var second = start();
        assertThat(second.jar()).isEqualTo(first.jar()).isNotEqualTo(jar);
        assertThat(second.hasCache()).isTrue();
        assertThat(second.errors()).isEmpty();
        assertThat(calls()).hasSize(4);
    }

    @Test
    void anotherReleaseIsPreparedAnewAndTheLastOneStaysForWhoeverStillRunsIt() throws Exception {
        var one = start().jar();
        Files.writeString(jar, "another release");
        var another = start().jar();
        assertThat(another).isNotEqualTo(one).hasContent("another release");
        assertThat(one).exists();
        Files.writeString(jar, "a third");
        start();
        assertThat(one).doesNotExist();
        assertThat(another).exists();
    }

    @Test
    void anotherJavaIsPreparedForAnew() throws Exception {
        start();
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=25.0.9");
        start();
        assertThat(calls()).hasSize(6);
    }

    @Test
    void jarIsStartedAsItIsWhereNothingCanBeWritten() throws Exception {
        environment.put("KENPO_PORTAL_CACHE", jar.resolve("below").toString());
        var started = start("--server.port=8443");
        assertThat(started.jar()).isEqualTo(jar);
        assertThat(started.hasCache()).isFalse();
        assertThat(started.errors()).isEmpty();
        assertThat(started.arguments()).containsExactly("--server.port=8443");
    }

    @Test
    void jarIsStartedAsItIsWhereItCannotBeUnpacked() throws Exception {
        fail("jarmode");
        assertThat(start().jar()).isEqualTo(jar);
    }

    @Test
    void failedRehearsalCostsTheCacheAlone() throws Exception {
        fail("AOTCacheOutput");
        var started = start();
        assertThat(started.jar()).isNotEqualTo(jar);
        assertThat(started.hasCache()).isFalse();
        assertThat(calls()).hasSize(3);
        start();
        assertThat(calls()).hasSize(4);
    }

    @Test
    void rehearsalMeetsNoDatabaseOfTheOperator() throws Exception {
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://production/portal");
        start();
        assertThat(Files.readString(folder.resolve("jdk/calls.environment")).split("SPRING_DATASOURCE_URL", -1))
                .as("unpacking and start know it, the rehearsal does not")
                .hasSize(3);
        assertThat(calls().get(1)).contains("--portal.rehearsal=true", "--portal.data-directory=" + folder);
    }

    @Test
    void operatorsOptionsWinAndOnlyTheServerIsHeldToItsHeap() throws Exception {
        environment.put("JAVA_OPTS", "-Xmx1g -Dx=y");
        assertThat(start().options())
                .containsSubsequence("-Xmx256m", "-Xmx1g", "-Dx=y", "-jar")
                .contains("-XX:+UseSerialGC");
        environment.remove("JAVA_OPTS");
        assertThat(start("--server.port=1").options()).contains("-Xmx256m");
        assertThat(start("doctor").options()).doesNotContain("-Xmx256m");
    }

    private void fail(String call) throws IOException {
        Files.writeString(folder.resolve("jdk/calls.failing"), call);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("jdk/calls"));
    }

    /** Its status is passed on, and its process is the script's, so that signals reach it. */
    private Started start(String... arguments) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<>(List.of("bash", script.toString()));
        line.addAll(Arrays.asList(arguments));
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder(line).redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "KENPO_PORTAL_JAR", "KENPO_PORTAL_CACHE"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isEqualTo(7);
        assertThat(said.getFirst()).isEqualTo(Long.toString(process.pid()));
        int jarAt = said.indexOf("-jar") + 1;
        return new Started(
                process.pid(),
                said.subList(1, jarAt + 1),
                said.subList(jarAt + 1, said.size()),
                Files.readString(errors));
    }
}

package kenpo.portal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kenpo.portal.operator.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class KeyFileTests {
    private static final String KEY = "A".repeat(43) + "=";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void newFileIsPrivateAndKeptForTheNextStart() throws IOException {
        var file = directory.resolve("portal.keys");

        var made = KeyFile.keptIn(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.firstEntry().getValue()).hasSize(32);
        assertThat(KeyFile.keptIn(file).firstEntry().getValue())
                .isEqualTo(made.firstEntry().getValue());
    }

    @Test
    void fileThatOthersMayReadIsRefused() throws IOException {
        var file = directory.resolve("portal.keys");
        KeyFile.keptIn(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(Refusal.class).hasMessageContaining("chmod 600");
    }

    @Test
    void keysKeepTheirOrderSoThatTheLastIsTheNewest() {
        assertThat(KeyFile.parse("# ours\nb=" + KEY + "\n\na=" + KEY + "\n", "file")
                        .sequencedKeySet())
                .containsExactly("b", "a");
        assertThat(KeyFile.parse("b=" + KEY + "; a=" + KEY, "setting").sequencedKeySet())
                .containsExactly("b", "a");
    }

    @Test
    void malformedKeysAreRefusedWithoutShowingThem() {
        for (var text : new String[] {"", "k1=short", "k1=c2hvcnQ=", "K 1=" + KEY, KEY, "a=" + KEY + ";a=" + KEY}) {
            assertThatThrownBy(() -> KeyFile.parse(text, "portal.keys"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("portal.keys")
                    .message()
                    .doesNotContain("short", "c2hvcnQ", KEY);
        }
    }

    @Test
    void ownDatabaseDemandsKeys() {
        var settings = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/portal");

        assertThatThrownBy(() -> KeySettings.of(settings).load())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("portal.keys");
        settings.setProperty("portal.keys", "k1=" + KEY);
        assertThat(KeySettings.of(settings).load()).containsOnlyKeys("k1");
    }

    @Test
    void embeddedDatabaseHasItsKeysBesideIt() {
        var settings = new MockEnvironment().withProperty("portal.data-directory", directory.toString());

        assertThat(KeySettings.of(settings).load()).containsOnlyKeys("k1");
        assertThat(directory.resolve("portal.keys")).exists();
    }
}

package kenpo.portal.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That help has the pictures it names, and no others; what they show is held against the screens in a browser. */
class HelpPictureFilesTests {
    private static final Path PICTURES = Path.of("src/main/resources/static/images/help");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/help");
    private static final Pattern NAMED = Pattern.compile("picture\\('([a-z-]+)'");
    private static final long LARGEST = 75_000;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPictureNamedIsThereAndEveryPictureIsNamed(String language) throws IOException {
        var named = named();
        assertThat(files(language)).isEqualTo(named);
        assertThat(fingerprints(language)).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void picturesAreAsWideAsAPhoneAndLight(String language) throws IOException {
        var pictures = new HelpPictures();
        for (var name : named()) {
            var picture = pictures.of(name, Locale.of(language));
            assertThat(picture.width()).as(name).isEqualTo(360);
            assertThat(picture.height()).as(name).isBetween(120, 1400);
            assertThat(Files.size(PICTURES.resolve(language).resolve(name + ".png")))
                    .as(name)
                    .isLessThan(LARGEST);
        }
    }

    @Test
    void missingPictureIsSaid() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new HelpPictures().of("none", Locale.ENGLISH))
                .hasMessageContaining("/images/help/en/none.png");
    }

    private static Set<String> named() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            var names = new TreeSet<String>();
            for (var file : files.filter(file -> !file.endsWith("manual.html")).toList()) {
                NAMED.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
            return names;
        }
    }

    private static Set<String> files(String language) throws IOException {
        try (var files = Files.list(PICTURES.resolve(language))) {
            return files.map(file -> file.getFileName().toString().replace(".png", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> fingerprints(String language) throws IOException {
        var all = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/test/resources/help-pictures.properties"))) {
            all.load(reader);
        }
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(language + "/"))
                .map(key -> key.substring(language.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

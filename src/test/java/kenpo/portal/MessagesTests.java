package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern QUOTED =
            Pattern.compile("(?<!setting\\()[\"']([a-z]+\\.[A-Za-z0-9_.-]*)[\"']|#\\{([A-Za-z0-9_.-]+)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    /** Names of enum constants, which stand in no source as keys. */
    private static final Set<String> LABELS = Set.of("audit.kind.");

    private final Set<String> modules = modules();
    private final Properties japanese = read("");
    private final Properties english = read("_en");
    private final Set<String> mentioned = mentioned();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
        for (var key : japanese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(japanese.getProperty(key)));
        }
    }

    @Test
    void everyKeyIsNamedAfterItsFile() {
        assertThat(japanese.stringPropertyNames())
                .allMatch(key -> KEY.matcher(key).matches());
        assertThat(japanese.stringPropertyNames()).allMatch(key -> modules.contains(module(key)));
    }

    @Test
    void noTextIsEmptyOrLosesItsQuotes() {
        for (var texts : Set.of(japanese, english)) {
            // a single quote would hide what follows it from MessageFormat
            assertThat(texts.values())
                    .allMatch(text -> !text.toString().isBlank()
                            && !text.toString().replace("''", "").contains("'"));
        }
    }

    @Test
    void everyKeyUsedExists() {
        var missing = mentioned.stream()
                .filter(key -> !key.endsWith(".") && !key.endsWith("-") && modules.contains(module(key)))
                .filter(key -> japanese.getProperty(key) == null && !isBeginning(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        var unused = japanese.stringPropertyNames().stream()
                .filter(key -> !mentioned.contains(key))
                .filter(key -> mentioned.stream()
                        .noneMatch(part -> (part.endsWith(".") || part.endsWith("-")) && key.startsWith(part)))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    private boolean isBeginning(String key) {
        return japanese.stringPropertyNames().stream().anyMatch(each -> each.startsWith(key + "."));
    }

    private static String module(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Set<String> modules() {
        return files(MESSAGES)
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.contains("_"))
                .map(name -> name.replace(".properties", ""))
                .collect(Collectors.toSet());
    }

    private Properties read(String suffix) {
        var all = new Properties();
        for (var module : modules) {
            try (var reader = Files.newBufferedReader(MESSAGES.resolve(module + suffix + ".properties"))) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private Set<String> mentioned() {
        var found = new TreeSet<String>();
        Stream.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"))
                .flatMap(MessagesTests::files)
                .map(MessagesTests::text)
                .forEach(text -> QUOTED.matcher(text)
                        .results()
                        .forEach(each -> found.add(each.group(1) == null ? each.group(2) : each.group(1))));
        found.removeIf(key -> !key.contains("."));
        found.addAll(LABELS);
        return found;
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

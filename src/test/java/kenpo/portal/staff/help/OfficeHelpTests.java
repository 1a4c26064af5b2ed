package kenpo.portal.staff.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kenpo.portal.fixtures.RenderedPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OfficeHelpTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Else a button of another name sends somebody on the telephone looking for it. */
    @ParameterizedTest
    @CsvSource({"'',「([^」]+)」", "_en,“([^”]+)”"})
    void everyQuotedLabelStandsOnAPage(String language, String quotes) throws IOException {
        var help = read("staffhelp" + language + ".properties");
        var quoted = Pattern.compile(quotes);
        var labels = help.values().stream()
                .flatMap(text -> quoted.matcher(text.toString()).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();

        assertThat(labels)
                .hasSizeGreaterThan(20)
                .allSatisfy(label -> assertThat(texts(language, help)).anyMatch(text -> text.contains(label)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasAPageInBothLanguages(HelpTopic topic) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(RenderedPages.render(
                            "staff/help/topic",
                            "office-help-" + topic.key(),
                            language,
                            true,
                            RenderedPages.NO_ERRORS,
                            Map.of("page", topic)))
                    .contains("id=\"" + topic.parts().getLast() + "\"");
        }
    }

    /** Of all pages, and what the help's own sections are called. */
    private static List<String> texts(String language, Properties help) throws IOException {
        var texts = new ArrayList<String>();
        help.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".sees"))
                .forEach(key -> texts.add(help.getProperty(key)));
        try (var files = Files.newDirectoryStream(MESSAGES, "*.properties")) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                if (!name.startsWith("staffhelp") && name.endsWith("_en.properties") == language.equals("_en")) {
                    read(name).values().forEach(text -> texts.add(text.toString()));
                }
            }
        }
        return texts;
    }

    private static Properties read(String name) throws IOException {
        var read = new Properties();
        try (var text = Files.newBufferedReader(MESSAGES.resolve(name))) {
            read.load(text);
        }
        return read;
    }
}

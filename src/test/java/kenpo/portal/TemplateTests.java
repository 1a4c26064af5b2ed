package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");
    private static final Pattern PREPROCESSED = Pattern.compile("(?:th|prose):[a-z-]+=\"[^\"]*__[^\"]*\"");
    private static final Pattern INLINE = Pattern.compile(
            "<style|<script(?![^>]*(?:th:)?src=)|\\s(?:style|on[a-z]+)=|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTED = Pattern.compile("<form(?=[^>]*method=\"post\")(?![^>]*th:action=)");

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsWrittenUnescaped(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(UNESCAPED);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsEvaluatedTwice(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(PREPROCESSED);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void scriptsAndStylesComeFromFiles(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyPostedFormHasAnActionThatAddsItsToken(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(POSTED);
    }
}

package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the classes to a size one reads at a glance: lines of Java without blanks, comments, imports, lone brackets, SQL. */
class SizeTests {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TEXT = Pattern.compile("(?s)(?<=\"\"\").*?(?=\"\"\")\"\"\"");
    private static final Pattern NO_CODE = Pattern.compile("(//|/\\*|\\*|import |package ).*|[\\s})\\],;]*");

    private record Sized(Path file, long lines) {}

    @Test
    void classesAreSmall() throws IOException {
        var sizes = sizes();
        var median = at(sizes, 0.5);
        var ninth = at(sizes, 0.9);
        System.out.printf(
                "Code lines of %d classes: median %d, 90 %% within %d, largest %s%n",
                sizes.size(), median.lines(), ninth.lines(), sizes.getLast());
        assertThat(median.lines()).as("median").isLessThanOrEqualTo(25);
        assertThat(ninth.lines()).as("ninth of ten").isLessThanOrEqualTo(60);
        assertThat(sizes.getLast().lines()).as("%s", sizes.getLast()).isLessThanOrEqualTo(200);
    }

    private static Sized at(List<Sized> sizes, double share) {
        return sizes.get((int) (share * (sizes.size() - 1)));
    }

    private static List<Sized> sizes() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> new Sized(SOURCES.relativize(file), codeLines(file)))
                    .sorted(Comparator.comparingLong(Sized::lines))
                    .toList();
        }
    }

    private static long codeLines(Path file) {
        try {
            return TEXT.matcher(Files.readString(file))
                    .replaceAll("")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !NO_CODE.matcher(line).matches())
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

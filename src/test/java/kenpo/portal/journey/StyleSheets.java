package kenpo.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The style sheets of the portal that bear on a screen: a change of another page's colours is none of this one's. */
final class StyleSheets {
    private static final Path FOLDER = Path.of("src/main/resources/static/css");
    private static final Pattern EVERYWHERE = Pattern.compile("tokens\\.css|base\\.css");
    private static final Pattern ELSEWHERE = Pattern.compile("app\\.css|print\\.css|help\\.css");

    private StyleSheets() {}

    /** Their rules, without comments and white space. */
    static String about(String shape) {
        var classes = Arrays.stream(shape.split("\\s+"))
                .filter(word -> word.matches("[a-z][a-z0-9_-]+"))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var named = Pattern.compile("\\.(?:" + classes + ")(?![a-z0-9_-])");
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .filter(file -> {
                        var name = file.getFileName().toString();
                        return EVERYWHERE.matcher(name).matches()
                                || (!ELSEWHERE.matcher(name).matches()
                                        && named.matcher(text(file)).find());
                    })
                    .map(StyleSheets::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

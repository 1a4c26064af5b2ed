package kenpo.portal.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Passwords many people use: the lists inside zxcvbn, and runs of one character or of neighbouring ones. */
final class CommonPasswords {
    private static final String LISTS = "/com/nulabinc/zxcvbn/matchers/dictionaries/";
    private static final List<String> NAMES =
            List.of("passwords", "english_wikipedia", "us_tv_and_film", "surnames", "female_names", "male_names");

    /** No society may allow a shorter password, so that shorter entries need not be kept. */
    private static final int SHORTEST = 8;

    private final Set<String> entries;

    CommonPasswords() {
        entries = NAMES.stream().flatMap(CommonPasswords::list).collect(Collectors.toUnmodifiableSet());
    }

    /** The whole password, width and case folded; parts of it do not matter. */
    boolean contains(String folded) {
        return entries.contains(folded) || isRun(folded.codePoints().toArray());
    }

    private static boolean isRun(int[] characters) {
        var steps = IntStream.range(1, characters.length)
                .map(i -> characters[i] - characters[i - 1])
                .distinct()
                .toArray();
        return steps.length == 0 || (steps.length == 1 && Math.abs(steps[0]) <= 1);
    }

    private static Stream<String> list(String name) {
        var resource = CommonPasswords.class.getResourceAsStream(LISTS + name + ".txt");
        if (resource == null) {
            throw new IllegalStateException("no list " + name + " on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(PasswordFolding::folded)
                    .filter(word -> word.length() >= SHORTEST)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

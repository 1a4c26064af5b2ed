package kenpo.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much is measured; each number can be given as {@code --name=number}. */
record Plan(Optional<Path> peer, Map<String, Integer> numbers) {
    /** More than two cores manage, for the 30 seconds that a code holds. */
    private static final int PEOPLE = 1500;

    private static final Map<String, Integer> USUAL = Map.of(
            "accounts", 10_000,
            "people", PEOPLE,
            "warm-up", 3000,
            "rounds", 3,
            "sign-ins", 500,
            "seconds", 15,
            "starts", 3,
            "greatest-rate", 100,
            "heap", 512);

    static Plan of(List<String> words) {
        var numbers = new TreeMap<>(USUAL);
        Optional<Path> peer = Optional.empty();
        for (var word : words) {
            var parts = word.substring(2).split("=", 2);
            if (parts[0].equals("peer")) {
                peer = Optional.of(Path.of(parts[1]));
            } else {
                numbers.replace(parts[0], Integer.parseInt(parts[1]));
            }
        }
        return new Plan(peer, Map.copyOf(numbers));
    }

    int number(String name) {
        return numbers.get(name);
    }

    /** Sign-ins a second. */
    List<Integer> rates() {
        return Stream.of(5, 10, 20)
                .filter(rate -> rate <= number("greatest-rate"))
                .toList();
    }

    List<String> heap() {
        return List.of("-Xms64m", "-Xmx" + number("heap") + "m");
    }
}

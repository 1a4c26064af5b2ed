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
    private static final int PEOPLE = 2000;

    private static final Map<String, Integer> ALONE = Map.of(
            "accounts", 2000,
            "people", PEOPLE,
            "warm-up", 1500,
            "rounds", 2,
            "sign-ins", 400,
            "seconds", 10,
            "starts", 3,
            "greatest-rate", 100,
            "heap", 512);

    private static final Map<String, Integer> BESIDE_A_PEER = Map.of(
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
        var given = new TreeMap<String, String>();
        for (var word : words) {
            var parts = word.substring(2).split("=", 2);
            given.put(parts[0], parts[1]);
        }
        var peer = Optional.ofNullable(given.remove("peer")).map(Path::of);
        var numbers = new TreeMap<>(peer.isPresent() ? BESIDE_A_PEER : ALONE);
        given.forEach((name, number) -> numbers.replace(name, Integer.valueOf(number)));
        return new Plan(peer, numbers);
    }

    int number(String name) {
        return numbers.get(name);
    }

    /** Those who sign in. */
    int people() {
        return Math.min(number("people"), number("accounts"));
    }

    /** Above it somebody would need a second code within its 30 seconds. */
    double greatestRate() {
        return Math.max(1, Math.min(number("greatest-rate"), people() / Totp.STEP_SECONDS));
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

package kenpo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One line of the comparison: what it is called, and where it is found on a side, or null where that side has none. */
record PeerFigure(String name, int decimals, boolean moreIsBetter, Function<Side, Double> of) {
    private static final double MEBIBYTE = 1 << 20;

    static List<PeerFigure> all(Plan plan, List<Side> sides) {
        var all = new ArrayList<>(List.of(
                less(
                        "CPU of the server, ms per sign-in",
                        1,
                        side -> side.whole().serverEach()),
                less(
                        "of which the password hash, ms",
                        1,
                        side -> side.whole().hash() == 0 ? null : side.whole().hashEach()),
                less(
                        "CPU of the database, ms per sign-in",
                        1,
                        side -> side.whole().databaseEach()),
                less("**CPU of both, ms per sign-in**", 1, side -> side.whole().bothEach())));
        for (int rate : plan.rates()) {
            for (int percent : List.of(50, 95, 99)) {
                all.add(less(
                        "%d sign-ins a second: %s, ms"
                                .formatted(rate, percent == 50 ? "median" : percent + "th percentile"),
                        0,
                        side -> side.atRate.get(rate).outcome().percentile(percent)));
            }
        }
        all.add(new PeerFigure(
                "most sign-ins a second with 95 %% within %.0f ms".formatted(Course.PATIENCE_MILLISECONDS),
                1,
                true,
                side -> side.highestRate));
        starts(sides).forEach(how -> all.add(less("first answer, s: " + how, 2, side -> side.firstAnswer.get(how))));
        all.add(less("resident memory after all this, MiB", 0, side -> side.memory / MEBIBYTE));
        all.add(less("failed sign-ins", 0, side -> (double) side.failed()));
        return all;
    }

    private static Stream<String> starts(List<Side> sides) {
        return sides.stream()
                .flatMap(side -> side.firstAnswer.keySet().stream())
                .distinct();
    }

    private static PeerFigure less(String name, int decimals, Function<Side, Double> of) {
        return new PeerFigure(name, decimals, false, of);
    }
}

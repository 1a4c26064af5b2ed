package kenpo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One line of the comparison, and where it is found on a side: null where that side has none, which not all lines may. */
record PeerFigure(String name, int decimals, boolean isOfAllServers, Function<Side, Double> of) {
    private static final double MEBIBYTE = 1 << 20;

    static List<PeerFigure> all(Plan plan, List<Side> sides) {
        var all = new ArrayList<PeerFigure>();
        all.add(ofAll(
                "CPU of the server, ms per sign-in", 1, side -> side.whole().serverEach()));
        all.add(ofSome(
                "of which the password hash, ms",
                1,
                side -> side.whole().hash() == 0 ? null : side.whole().hashEach()));
        all.add(ofAll(
                "CPU of the database, ms per sign-in", 1, side -> side.whole().databaseEach()));
        all.add(ofAll("**CPU of both, ms per sign-in**", 1, side -> side.whole().bothEach()));
        for (int rate : plan.rates()) {
            for (int percent : List.of(50, 95, 99)) {
                all.add(ofAll(
                        "%d sign-ins a second: %dth percentile, ms".formatted(rate, percent),
                        0,
                        side -> side.at(rate, percent)));
            }
        }
        all.add(ofAll(
                "most sign-ins a second with 95 %% within %.0f ms".formatted(Course.PATIENCE_MILLISECONDS),
                1,
                side -> side.highestRate));
        starts(sides).forEach(how -> all.add(ofSome("first answer, s: " + how, 2, side -> side.firstAnswer.get(how))));
        all.add(ofAll(
                "resident memory after all this, MiB", 0, side -> side.memory == null ? null : side.memory / MEBIBYTE));
        all.add(ofAll("failed sign-ins", 0, side -> (double) side.failed()));
        return all;
    }

    private static Stream<String> starts(List<Side> sides) {
        return sides.stream()
                .flatMap(side -> side.firstAnswer.keySet().stream())
                .distinct();
    }

    private static PeerFigure ofAll(String name, int decimals, Function<Side, Double> of) {
        return new PeerFigure(name, decimals, true, of);
    }

    private static PeerFigure ofSome(String name, int decimals, Function<Side, Double> of) {
        return new PeerFigure(name, decimals, false, of);
    }
}

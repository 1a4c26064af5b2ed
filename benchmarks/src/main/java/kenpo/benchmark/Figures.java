package kenpo.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What sign-ins by one method took, as one line of a Markdown table. */
record Figures(Method method, List<Double> wall, CpuTimes spent) {
    private static final List<String> HEADINGS = List.of(
            "ms per sign-in",
            "CPU of the server",
            "of which the hash",
            "**beside the hash**",
            "compiling",
            "garbage",
            "CPU of PostgreSQL",
            "wall: median",
            "95th");

    /** The parts of one method's measurement together. */
    Figures and(Figures other) {
        return new Figures(
                method, Stream.concat(wall.stream(), other.wall.stream()).toList(), spent.and(other.spent));
    }

    static String head() {
        var rule = HEADINGS.stream().skip(1).map(heading -> "-".repeat(heading.length() + 1) + ":|");
        return line(HEADINGS) + "\n|" + "-".repeat(HEADINGS.getFirst().length() + 2) + "|"
                + String.join("", rule.toList());
    }

    String line() {
        var sorted = wall.stream().sorted().toList();
        int n = sorted.size();
        return line(List.of(
                method.word,
                tenths(spent.server() / n),
                tenths(spent.hashing() / n),
                "**" + tenths((spent.server() - spent.hashing()) / n) + "**",
                tenths(spent.compiler() / n),
                tenths(spent.collector() / n),
                tenths(spent.postgresql() / n),
                "%.0f".formatted(sorted.get(n / 2)),
                "%.0f".formatted(sorted.get(n * 95 / 100))));
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String line(List<String> cells) {
        var line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            var side = i == 0 ? "-" : "";
            line.append((" %" + side + HEADINGS.get(i).length() + "s |").formatted(cells.get(i)));
        }
        return line.toString();
    }
}

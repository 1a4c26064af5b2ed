package kenpo.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of all sides as Markdown, on the standard output and in a file, and as JSON. */
final class PeerReport {
    private final Plan plan;
    private final Map<String, Side> sides;
    private final double seconds;
    private final List<PeerFigure> figures;

    PeerReport(Plan plan, Map<String, Side> sides, double seconds) {
        this.plan = plan;
        this.sides = sides;
        this.seconds = seconds;
        this.figures = PeerFigure.all(plan, List.copyOf(sides.values()));
    }

    /** Whether every figure is there and no sign-in failed. */
    boolean write(Path directory) throws IOException {
        var text = markdown();
        Files.writeString(directory.resolve("report.md"), text);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve("report.json").toFile(), json());
        System.out.println(text);
        var wrong = wrong();
        wrong.forEach(System.err::println);
        return wrong.isEmpty();
    }

    private List<String> wrong() {
        var wrong = new ArrayList<String>();
        sides.forEach((word, side) -> {
            if (side.failed() > 0) {
                wrong.add(word + ": " + side.failed() + " sign-ins failed; see gatling.log");
            }
            figures.stream()
                    .filter(figure -> isMissing(figure, word, figure.of().apply(side)))
                    .forEach(figure -> wrong.add(word + ": no figure for " + figure.name()));
        });
        PeerAim.all(sides).stream()
                .filter(aim -> !Double.isFinite(aim.measured()))
                .forEach(aim -> wrong.add("no figure for " + aim.name()));
        return wrong;
    }

    private static boolean isMissing(PeerFigure figure, String word, Double value) {
        return value == null
                ? figure.isOfAllServers() && !word.equals(Contestant.PORTAL_KNOWN)
                : !Double.isFinite(value);
    }

    private String markdown() {
        var text = new StringBuilder();
        text.append(
                "%s, %d processors, load at the end %.1f, %.0f s in all; %d accounts each, of whom %d sign in; %s\n\n"
                        .formatted(
                                Instant.now().toString().substring(0, 10),
                                Runtime.getRuntime().availableProcessors(),
                                Portal.loadOfMachine(),
                                seconds,
                                plan.number("accounts"),
                                plan.people(),
                                String.join(" ", plan.heap())));
        row(text, "", List.copyOf(sides.keySet()), peer() == null ? "" : "Keycloak to portal");
        text.append("|---|").append("---:|".repeat(sides.size() + 1)).append('\n');
        for (var figure : figures) {
            row(
                    text,
                    figure.name(),
                    sides.values().stream().map(side -> cell(figure, side)).toList(),
                    ratio(figure));
        }
        text.append("\n| aim | measured | |\n|---|---:|---|\n");
        PeerAim.all(sides).forEach(aim -> text.append(aim.row()));
        text.append(rounds());
        return text.toString();
    }

    private static void row(StringBuilder text, String head, List<String> cells, String last) {
        text.append("| ").append(head).append(" | ").append(String.join(" | ", cells));
        text.append(" | ").append(last).append(" |\n");
    }

    private static String cell(PeerFigure figure, Side side) {
        var value = figure.of().apply(side);
        return value == null ? "" : String.format(Locale.ROOT, "%." + figure.decimals() + "f", value);
    }

    private String ratio(PeerFigure figure) {
        var own = figure.of().apply(sides.get(Contestant.PORTAL));
        var peers = peer() == null ? null : figure.of().apply(peer());
        return own == null || peers == null || own == 0 ? "" : String.format(Locale.ROOT, "%.2f", peers / own);
    }

    private Side peer() {
        return sides.get(Contestant.KEYCLOAK);
    }

    private String rounds() {
        var text = new StringBuilder(
                        "\n| round | CPU of the server, ms | of the database, ms | others on the machine |\n")
                .append("|---|---:|---:|---:|\n");
        sides.forEach((word, side) -> {
            for (int i = 0; i < side.rounds.size(); i++) {
                text.append(line(word + ", " + (i + 1), side.rounds.get(i)));
            }
            side.atRate.forEach((rate, round) -> text.append(line(word + ", " + rate + " a second", round)));
        });
        return text.toString();
    }

    private static String line(String what, Round round) {
        return "| %s | %.1f | %.1f | %.0f %% of a processor%s |\n"
                .formatted(
                        what,
                        round.serverEach(),
                        round.databaseEach(),
                        100 * round.strangers(),
                        round.disturbed() ? ": **disturbed**" : "");
    }

    private Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("at", Instant.now().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("seconds", seconds);
        all.put("plan", plan.numbers());
        var values = new LinkedHashMap<String, Object>();
        for (var figure : figures) {
            var ofSides = new LinkedHashMap<String, Object>();
            sides.forEach((word, side) -> ofSides.put(word, figure.of().apply(side)));
            values.put(figure.name().replace("*", ""), ofSides);
        }
        all.put("figures", values);
        all.put("aims", PeerAim.all(sides));
        all.put("disturbed", sides.values().stream().anyMatch(Side::disturbed));
        return all;
    }
}

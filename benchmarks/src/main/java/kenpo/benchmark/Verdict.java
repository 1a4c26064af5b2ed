package kenpo.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** One line of the report; wrong is empty when it passed. Seconds to the first full success of each kind again. */
record Verdict(String what, String seen, OptionalDouble afterBegin, OptionalDouble afterEnd, List<String> wrong) {
    static final String HEAD =
            "| fault | what was seen | all succeeds again after its begin | after its end | verdict |\n|---|---|---:|---:|---|";

    static Verdict of(String what, String seen, List<String> wrong) {
        return new Verdict(what, seen, OptionalDouble.empty(), OptionalDouble.empty(), wrong);
    }

    boolean passed() {
        return wrong.isEmpty();
    }

    String line() {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        seen,
                        seconds(afterBegin),
                        seconds(afterEnd),
                        passed() ? "pass" : "**FAIL**: " + String.join("; ", wrong));
    }

    String json() {
        return """
                {"fault":%s,"seen":%s,"secondsAfterBegin":%s,"secondsAfterEnd":%s,"passed":%b,"wrong":[%s]}\
                """.formatted(
                        quoted(what),
                        quoted(seen),
                        number(afterBegin),
                        number(afterEnd),
                        passed(),
                        String.join(",", wrong.stream().map(Verdict::quoted).toList()));
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f s", seconds.getAsDouble());
    }

    private static String number(OptionalDouble seconds) {
        return seconds.isEmpty() ? "null" : String.format(Locale.ROOT, "%.3f", seconds.getAsDouble());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}

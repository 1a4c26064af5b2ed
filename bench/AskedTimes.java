import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The milliseconds of each answer, and their medians as a Markdown table. */
final class AskedTimes {
    /** What is sent. */
    enum Form {
        FORGOT_PASSWORD("/forgot-password"),
        WRONG_CODE("a wrong code"),
        FORGOT_USER_ID("/forgot-user-id"),
        LOST_METHOD("/lost-method");

        private final String words;

        Form(String words) {
            this.words = words;
        }
    }

    private final Map<AskedKind, Map<Form, List<Double>>> times = new EnumMap<>(AskedKind.class);

    void add(AskedKind kind, Form form, double milliseconds) {
        times.computeIfAbsent(kind, _ -> new EnumMap<>(Form.class))
                .computeIfAbsent(form, _ -> new ArrayList<>())
                .add(milliseconds);
    }

    void forget() {
        times.clear();
    }

    String table() {
        var table = new StringBuilder(row("median, ms", form -> form.words));
        table.append("|---|").append("---:|".repeat(Form.values().length)).append('\n');
        times.forEach((kind, ofKind) -> table.append(numbers(kind.words, form -> at(ofKind.get(form), 0.5))));
        table.append(numbers("**largest difference**", this::difference));
        table.append(row("the same in %", form -> "%.1f".formatted(100 * difference(form) / smallest(form))));
        table.append(numbers("uncertainty of a median", this::uncertainty));
        return table.toString();
    }

    private double difference(Form form) {
        return medians(form).stream().mapToDouble(each -> each).max().orElseThrow() - smallest(form);
    }

    private double smallest(Form form) {
        return medians(form).stream().mapToDouble(each -> each).min().orElseThrow();
    }

    private List<Double> medians(Form form) {
        return times.values().stream().map(ofKind -> at(ofKind.get(form), 0.5)).toList();
    }

    /** Its standard error by the distance of the quartiles, of the kind where it is largest. */
    private double uncertainty(Form form) {
        return times.values().stream()
                .map(ofKind -> ofKind.get(form))
                .mapToDouble(each -> 0.93 * (at(each, 0.75) - at(each, 0.25)) / Math.sqrt(each.size()))
                .max()
                .orElseThrow();
    }

    private static double at(List<Double> milliseconds, double share) {
        var sorted = milliseconds.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static String numbers(String heading, ToDoubleFunction<Form> number) {
        return row(heading, form -> "%.2f".formatted(number.applyAsDouble(form)));
    }

    private static String row(String heading, java.util.function.Function<Form, String> cell) {
        var row = new StringBuilder("| " + heading + " |");
        for (var form : Form.values()) {
            row.append(' ').append(cell.apply(form)).append(" |");
        }
        return row.append('\n').toString();
    }
}

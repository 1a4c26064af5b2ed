package kenpo.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The milliseconds of each answer, and their quantiles as Markdown tables. */
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

    /** share: of the answers that are faster than what is compared, 0.5 for medians. */
    String table(String heading, double share) {
        var table = new StringBuilder(row(heading, form -> form.words));
        table.append("|---|").append("---:|".repeat(Form.values().length)).append('\n');
        times.forEach((kind, ofKind) -> table.append(numbers(kind.words, form -> at(ofKind.get(form), share))));
        table.append(numbers("**largest difference**", form -> difference(form, share)));
        table.append(row(
                "the same in %", form -> "%.1f".formatted(100 * difference(form, share) / smallest(form, share))));
        table.append(numbers("standard error of one", form -> error(form, share)));
        return table.toString();
    }

    private double difference(Form form, double share) {
        return of(form, share).stream().mapToDouble(each -> each).max().orElseThrow() - smallest(form, share);
    }

    private double smallest(Form form, double share) {
        return of(form, share).stream().mapToDouble(each -> each).min().orElseThrow();
    }

    private List<Double> of(Form form, double share) {
        return times.values().stream()
                .map(ofKind -> at(ofKind.get(form), share))
                .toList();
    }

    /** By the ranks between which two thirds of such quantiles lie; the median of the kinds. */
    private double error(Form form, double share) {
        var errors = times.values().stream().map(ofKind -> ofKind.get(form)).map(each -> {
            double ranks = Math.sqrt(share * (1 - share) / each.size());
            return (at(each, share + ranks) - at(each, share - ranks)) / 2;
        });
        return at(errors.toList(), 0.5);
    }

    private static double at(List<Double> milliseconds, double share) {
        var sorted = milliseconds.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static String numbers(String heading, ToDoubleFunction<Form> number) {
        return row(heading, form -> "%.2f".formatted(number.applyAsDouble(form)));
    }

    private static String row(String heading, Function<Form, String> cell) {
        var row = new StringBuilder("| " + heading + " |");
        for (var form : Form.values()) {
            row.append(' ').append(cell.apply(form)).append(" |");
        }
        return row.append('\n').toString();
    }
}

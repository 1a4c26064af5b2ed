package kenpo.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Lines of a table whose first column is words and all others are numbers. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(List<String> headings) {
        line(headings);
        text.append("|---|")
                .append(String.join("|", Collections.nCopies(headings.size() - 1, "---:")))
                .append("|\n");
    }

    void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Grouped by thousands. */
    static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

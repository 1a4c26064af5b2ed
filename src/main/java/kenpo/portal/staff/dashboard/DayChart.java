package kenpo.portal.staff.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stacked columns, one a day; measures are those of the drawing: across in percent, down in pixels. */
record DayChart(List<Figure> parts, List<Day> days) {
    static final int HEIGHT = 160;
    private static final double LEFT = 12;
    private static final double ACROSS = 88;
    private static final double FILLED = 0.75;

    /** One column with its numbers, in the order of the parts. */
    record Day(LocalDate day, List<Long> counts, String x, String width, String middle, List<Block> blocks) {
        Day {
            counts = List.copyOf(counts);
            blocks = List.copyOf(blocks);
        }

        public long total() {
            return sum(counts);
        }
    }

    /** part: which of the parts, from 1. */
    record Block(int part, String y, String height) {}

    DayChart {
        parts = List.copyOf(parts);
        days = List.copyOf(days);
    }

    static DayChart of(Map<LocalDate, CountedDay> counted, LocalDate first, int count, List<Figure> parts) {
        var counts = new ArrayList<List<Long>>();
        for (int i = 0; i < count; i++) {
            var day = counted.get(first.plusDays(i));
            counts.add(
                    parts.stream().map(part -> day == null ? 0L : day.of(part)).toList());
        }
        long most = top(counts);
        var days = new ArrayList<Day>();
        for (int i = 0; i < count; i++) {
            double x = LEFT + ACROSS * i / count;
            double width = ACROSS / count * FILLED;
            days.add(new Day(
                    first.plusDays(i),
                    counts.get(i),
                    percent(x),
                    percent(width),
                    percent(x + width / 2),
                    blocks(counts.get(i), most)));
        }
        return new DayChart(parts, days);
    }

    /** The end of the scale: the next round number. */
    public long top() {
        return top(days.stream().map(Day::counts).toList());
    }

    public int height() {
        return HEIGHT;
    }

    public long total() {
        return days.stream().mapToLong(Day::total).sum();
    }

    /** Over all days, in the order of the parts. */
    public long total(int part) {
        return days.stream().mapToLong(day -> day.counts().get(part)).sum();
    }

    /** Which of the parts there is most of, and its share; null when there is nothing. */
    public @Nullable Share largest() {
        long all = total();
        return all == 0
                ? null
                : parts.stream()
                        .map(part -> new Share(part, Math.round(100.0 * total(parts.indexOf(part)) / all)))
                        .max(Comparator.comparingLong(Share::percent))
                        .orElse(null);
    }

    record Share(Figure part, long percent) {}

    private static List<Block> blocks(List<Long> counts, long most) {
        var blocks = new ArrayList<Block>();
        double bottom = HEIGHT;
        for (int i = 0; i < counts.size(); i++) {
            double height = (double) HEIGHT * counts.get(i) / most;
            if (height > 0) {
                blocks.add(new Block(i + 1, pixels(bottom - height), pixels(height)));
                bottom -= height;
            }
        }
        return blocks;
    }

    private static long top(List<List<Long>> counts) {
        long most = counts.stream().mapToLong(DayChart::sum).max().orElse(0);
        long round = 10;
        while (round < most) {
            // 10, 20, 50, 100, …
            round = Long.toString(round).startsWith("2") ? round / 2 * 5 : round * 2;
        }
        return round;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static String percent(double value) {
        return Math.round(value * 100) / 100.0 + "%";
    }

    private static String pixels(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }
}

package kenpo.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Curves over the number of accounts, as an SVG that is readable on light and on dark ground. */
record GrowthPicture(List<AccountsPoint> points) {
    private static final int WIDTH = 380;
    private static final int HEIGHT = 250;
    private static final int LEFT = 52;
    private static final int RIGHT = 18;
    private static final int TOP = 44;
    private static final int BOTTOM = 44;
    private static final int TICKS = 4;
    private static final double GIGABYTE = 1 << 30;
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title">
            <title id="title">Costs by the number of accounts</title>
            <style>
              text { font: 12px system-ui, sans-serif; fill: #24313c; }
              .name { font-weight: 600; }
              .grid { stroke: #c9d1d8; stroke-width: 1; }
              .one { stroke: #0b6bcb; fill: none; stroke-width: 2; }
              .two { stroke: #b4540a; fill: none; stroke-width: 2; stroke-dasharray: 6 4; }
              circle.one { fill: #0b6bcb; } circle.two { fill: #b4540a; stroke-dasharray: none; }
              @media (prefers-color-scheme: dark) {
                text { fill: #dfe6ec; } .grid { stroke: #4a5661; }
                .one { stroke: #6cb2ff; } .two { stroke: #ffa557; } circle.one { fill: #6cb2ff; } circle.two { fill: #ffa557; }
              }
            </style>
            """;

    /** One line of a chart. */
    private record Curve(String words, ToDoubleFunction<AccountsPoint> value) {}

    @Override
    public String toString() {
        return HEAD.formatted(2 * WIDTH, 2 * HEIGHT)
                + chart(
                        0,
                        0,
                        "CPU of a sign-in, ms",
                        List.of(
                                new Curve("server", point -> point.signIn().server()),
                                new Curve("PostgreSQL", point -> point.signIn().postgresql())))
                + chart(
                        WIDTH,
                        0,
                        "Member search, slowest kind, ms",
                        List.of(
                                new Curve(
                                        "95th percentile",
                                        point -> point.slowestSearch()
                                                .milliseconds()
                                                .high()),
                                new Curve(
                                        "median",
                                        point -> point.slowestSearch()
                                                .milliseconds()
                                                .median())))
                + chart(
                        0,
                        HEIGHT,
                        "Dashboard, ms",
                        List.of(
                                new Curve(
                                        "95th percentile",
                                        point -> point.dashboard().high()),
                                new Curve("median", point -> point.dashboard().median())))
                + chart(WIDTH, HEIGHT, "Database, GB", List.of(new Curve("", point -> point.bytes() / GIGABYTE)))
                + "</svg>\n";
    }

    private String chart(int left, int top, String name, List<Curve> curves) {
        double most = round(points.stream()
                .flatMapToDouble(point ->
                        curves.stream().mapToDouble(curve -> curve.value().applyAsDouble(point)))
                .max()
                .orElseThrow());
        var chart = new StringBuilder("<g transform=\"translate(%d %d)\">%n".formatted(left, top));
        chart.append(words(LEFT, 18, "start", " class=\"name\"", name));
        for (int i = 0; i <= TICKS; i++) {
            double y = y(most * i / TICKS, most);
            chart.append(
                    String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", LEFT, y, WIDTH - RIGHT));
            chart.append(words(LEFT - 6, y + 4, "end", "", number(most * i / TICKS)));
        }
        for (var point : points) {
            chart.append(words(x(point), HEIGHT - BOTTOM + 17, "middle", "", number(point.accounts())));
        }
        chart.append(words((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "", "accounts"));
        for (int i = 0; i < curves.size(); i++) {
            chart.append(curve(curves.get(i), i == 0 ? "one" : "two", LEFT + i * 130, most));
        }
        return chart.append("</g>\n").toString();
    }

    private String curve(Curve curve, String look, int legend, double most) {
        var line = new StringBuilder();
        var dots = new StringBuilder();
        for (var point : points) {
            double y = y(curve.value().applyAsDouble(point), most);
            line.append(String.format(Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x(point), y));
            dots.append(String.format(
                    Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>%n", look, x(point), y));
        }
        var sign = curve.words().isEmpty()
                ? ""
                : "<path class=\"%s\" d=\"M%d 31h22\"/>%n".formatted(look, legend)
                        + words(legend + 28, 35, "start", "", curve.words());
        return "<path class=\"%s\" d=\"%s\"/>%n".formatted(look, line) + dots + sign;
    }

    private double x(AccountsPoint point) {
        double first = Math.log10(points.getFirst().accounts());
        double span = Math.max(1e-9, Math.log10(points.getLast().accounts()) - first);
        return LEFT + 22 + (Math.log10(point.accounts()) - first) / span * (WIDTH - LEFT - RIGHT - 50);
    }

    private static double y(double value, double most) {
        return HEIGHT - BOTTOM - value / most * (HEIGHT - TOP - BOTTOM);
    }

    /** Up to the next of 1, 2, 4, 5, 8 or 10 times a power of ten. */
    private static double round(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        for (double step : new double[] {1, 2, 4, 5, 8}) {
            if (number <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static String number(double number) {
        var whole = number >= 20 || number == Math.rint(number);
        return String.format(Locale.ROOT, whole ? "%,.0f" : number >= 1 ? "%.1f" : "%.2f", number);
    }

    private static String words(double x, double y, String anchor, String more, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>%n", x, y, anchor, more, words);
    }
}

package kenpo.benchmark;

import static kenpo.benchmark.MarkdownTable.tenths;
import static kenpo.benchmark.MarkdownTable.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What grew with the societies, as Markdown: a column for each number of them. */
record SocietiesReport(List<SocietiesPoint> points) {
    @Override
    public String toString() {
        var headings = new ArrayList<>(List.of(""));
        points.forEach(point -> headings.add(whole(point.societies()) + " societies"));
        var table = new MarkdownTable(headings);
        add(table, "start to the first answer, s", point -> tenths(point.startSeconds()));
        add(table, "memory (RSS) at the first answer, MB", point -> whole(point.megabytesAtStart()));
        add(table, "memory behind all sign-ins, MB", point -> whole(point.megabytes()));
        add(table, "societies signed in to", point -> whole(point.signedInto()));
        add(
                table,
                "sign-in: CPU of the server, ms",
                point -> tenths(point.signIn().server()));
        add(table, "of which the password hash", point -> tenths(point.signIn().hash()));
        add(
                table,
                "sign-in: CPU of PostgreSQL, ms",
                point -> tenths(point.signIn().postgresql()));
        add(
                table,
                "sign-in: median, 95th percentile, ms",
                point -> both(point.signIn().wall()));
        add(table, "page of a society not seen before: median, 95th, ms", point -> both(point.unseen()));
        add(table, "page of one seen a moment ago: median, 95th, ms", point -> both(point.again()));
        add(table, "slowest page of eleven seconds, ms", point -> tenths(point.slowestPage()));
        add(
                table,
                "pages refused, sign-ins failed",
                point -> point.refusedPages() + ", " + point.signIn().failed());
        add(
                table,
                "at rest: CPU of the server, ms a second",
                point -> tenths(point.atRest().server()));
        add(
                table,
                "at rest: CPU of PostgreSQL, ms a second",
                point -> tenths(point.atRest().postgresql()));
        add(table, "at rest: threads at most", point -> whole(point.atRest().mostThreads()));
        return "### Societies\n\n" + table + "\n" + """
                Two societies are opened by `society add`, the first is given terms, a roster and migration credentials by the commands, and all others
                are copies of its rows under hosts of their own. For each number a server is started anew and warmed up; those who sign in came in by
                their first sign-in over HTTP. At rest nobody asks the server for anything: what it then does are the jobs, which go through all societies.
                """;
    }

    private void add(MarkdownTable table, String words, Function<SocietiesPoint, String> cell) {
        var cells = new ArrayList<>(List.of(words));
        points.stream().map(cell).forEach(cells::add);
        table.line(cells);
    }

    private static String both(Quantiles milliseconds) {
        return AccountsReport.both(milliseconds);
    }
}

package kenpo.benchmark;

import static kenpo.benchmark.MarkdownTable.tenths;
import static kenpo.benchmark.MarkdownTable.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What grew with the accounts, as Markdown: a column for each size. */
record AccountsReport(List<AccountsPoint> points) {
    private static final long MEGABYTE = 1 << 20;
    private static final int LARGEST = 8;

    @Override
    public String toString() {
        return "### Accounts\n\n" + growth() + "\n" + searches() + "\n" + tables() + "\n" + """
                The roster is imported whole at each step by `roster import`, the letters (300 a step) are issued by `credentials issue`, and those
                who sign in came in by their first sign-in over HTTP. The other accounts are rows of one of these first sign-ins, copied in bulk with new
                ids for nine of ten insured persons: password, app, recovery codes, user IDs, credential, terms, mails, trail and seals, over the past year,
                and a session for one of nine of them. Behind that `vacuum (analyze)`. One server runs all the time and is warmed up once. Between
                rounds of 100 sign-ins the codes of the apps are made usable again by SQL. Rates are without the seconds a command takes to start.
                """;
    }

    private MarkdownTable growth() {
        var table = new MarkdownTable(headings(""));
        add(table, "accounts in use", point -> whole(point.accounts()));
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
        add(table, "sign-ins failed", point -> whole(point.signIn().failed()));
        add(
                table,
                "slowest kind of search: median, 95th, ms",
                point -> both(point.slowestSearch().milliseconds()));
        add(table, "dashboard: median, 95th, ms", point -> both(point.dashboard()));
        add(table, "dashboard, first of the day (counts), ms", point -> whole(point.counting()));
        add(table, "import of the whole roster, s", point -> tenths(point.importSeconds()));
        add(table, "lines per second", point -> whole(point.linesPerSecond()));
        add(table, "letters per second", point -> tenths(point.lettersPerSecond()));
        add(table, "database, MB", point -> whole((double) point.bytes() / MEGABYTE));
        add(table, "bytes per account, against the column before", point -> whole(bytesPerAccount(point)));
        add(table, "bytes per session", point -> whole(point.bytesPerSession()));
        add(table, "filling and vacuum, s", point -> whole(point.fillSeconds()));
        return table;
    }

    private MarkdownTable searches() {
        var table = new MarkdownTable(headings("search: median, 95th percentile, ms"));
        for (int i = 0; i < points.getFirst().searches().size(); i++) {
            int kind = i;
            add(
                    table,
                    points.getFirst().searches().get(i).words(),
                    point -> both(point.searches().get(kind).milliseconds()));
        }
        return table;
    }

    private MarkdownTable tables() {
        var last = points.getLast();
        var table = new MarkdownTable(List.of(
                "largest tables with " + whole(last.persons()) + " persons",
                "rows",
                "MB",
                "bytes per row",
                "per account"));
        last.tables().stream()
                .limit(LARGEST)
                .forEach(each -> table.line(List.of(
                        "`" + each.table() + "`",
                        whole(each.rows()),
                        whole((double) each.bytes() / MEGABYTE),
                        whole(each.bytesPerRow()),
                        whole((double) each.bytes() / last.accounts()))));
        return table;
    }

    /** Of all that came since the step before, the rows of dependents with it. */
    private double bytesPerAccount(AccountsPoint point) {
        int at = points.indexOf(point);
        if (at == 0) {
            return (double) point.bytes() / point.accounts();
        }
        var before = points.get(at - 1);
        return (double) (point.bytes() - before.bytes()) / (point.accounts() - before.accounts());
    }

    private List<String> headings(String first) {
        var headings = new ArrayList<>(List.of(first));
        points.forEach(point -> headings.add(whole(point.persons()) + " persons"));
        return headings;
    }

    private void add(MarkdownTable table, String words, Function<AccountsPoint, String> cell) {
        var cells = new ArrayList<>(List.of(words));
        points.stream().map(cell).forEach(cells::add);
        table.line(cells);
    }

    static String both(Quantiles milliseconds) {
        return tenths(milliseconds.median()) + ", " + tenths(milliseconds.high());
    }
}

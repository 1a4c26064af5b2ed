package kenpo.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One society that grows from step to step, beside one server that runs all the time and so is equally warm at each. */
final class AccountsScale {
    private static final String AT = "--society=localhost";

    private final Portal portal;
    private final Path directory;
    private final ScaleRoster roster;
    private final ScaleNumbers numbers;
    private final List<Integer> groups = new ArrayList<>();
    private final List<AccountsPoint> points = new ArrayList<>();
    private double commandSeconds;

    AccountsScale(Portal portal, Path directory, Path generated, ScaleNumbers numbers) {
        this.portal = portal;
        this.directory = directory;
        this.roster = new ScaleRoster(generated);
        this.numbers = numbers;
    }

    void measure(List<Integer> sizes, HttpClient client, ScaleBench.Told<AccountsPoint> told) throws Exception {
        var terms = Files.writeString(directory.resolve("terms.txt"), "# 利用規約\n\nこの規約は測定のためのものです。\n");
        portal.command("society", "add", "--host=localhost", "--name=Benchmark", "--insurer-number=06130017");
        portal.command("society", "set", AT, "session.idle-minutes=60");
        portal.command("terms", "add", AT, terms.toString(), "--from=2020-01-01");
        try (var mails = new MailSink();
                var server = portal.serve(mails.port())) {
            new Start(client, server).await(server.address());
            commandSeconds = CommandRun.of(portal, "society", "show", AT).seconds();
            var office =
                    URI.create("http://office.localhost:" + server.address().getPort());
            var desk = OfficeDesk.join(portal, client, office, "localhost");
            try (var sql = OwnerSql.of(portal)) {
                var crew = new Crew(mails, client, sql, 0);
                for (int size : sizes) {
                    points.add(step(size, server, crew, desk, sql));
                    told.of(points);
                }
            }
        }
    }

    private AccountsPoint step(int size, Portal.Server server, Crew crew, OfficeDesk desk, OwnerSql sql)
            throws Exception {
        boolean first = points.isEmpty();
        say("%,d persons: import, letters, first sign-ins …", size);
        groups.add(numbers.letters());
        int lines = size - groups.stream().mapToInt(Integer::intValue).sum();
        var file = directory.resolve("roster.csv");
        roster.write(file, lines, groups);
        double importing = CommandRun.of(portal, "roster", "import", AT, "--yes", file.toString())
                .seconds();
        var letters = directory.resolve("letters-" + size + ".csv");
        var establishment = "--establishment=L" + groups.size();
        double issuing = CommandRun.of(portal, "credentials", "issue", AT, establishment, "--csv=" + letters)
                .seconds();
        crew.join(newcomers(letters, server.address(), first ? numbers.people() : numbers.morePeople()));
        say("%,d persons: the other accounts …", size);
        double filling = fill(sql);
        if (first) {
            say("warming up …");
            crew.warmUp(numbers.warmUps());
        }
        say("%,d persons: measuring …", size);
        var signIn = crew.measure(server, numbers.signIns());
        desk.signIn();
        sql.run("delete from daily_figure where society_id = current_society()");
        double counting = desk.timeOnce("/");
        return new AccountsPoint(
                size,
                sql.number("select count(*) from account where completed_at is not null"),
                importing,
                size / Math.max(0.1, importing - commandSeconds),
                groups.getLast() / Math.max(0.1, issuing - commandSeconds),
                filling,
                signIn,
                SearchTime.measure(desk, numbers.pageWarmUps(), numbers.pages()),
                desk.time("/", numbers.pageWarmUps(), numbers.pages()),
                counting,
                sql.number("select pg_database_size(current_database())"),
                TableSize.all(sql));
    }

    private double fill(OwnerSql sql) throws Exception {
        long start = System.nanoTime();
        var society = sql.text("select society_id from society_host where host = 'localhost'");
        sql.within(society);
        sql.awaitNone("select count(*) from audit_unsealed");
        sql.awaitNone("select count(*) from mail_queue");
        new AccountFill(portal, society).run();
        sql.run("vacuum (analyze)");
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Crew.Newcomer> newcomers(Path letters, URI society, int people) throws Exception {
        return Files.readAllLines(letters).stream()
                .skip(1)
                .limit(people)
                .map(line -> line.replace("\"", "").split(",", -1))
                .map(cells -> new Crew.Newcomer(society, new String[] {cells[5], cells[6]}))
                .toList();
    }

    private static void say(String words, Object... parts) {
        System.out.println(String.format(Locale.ROOT, words, parts));
    }
}

package kenpo.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One database with more and more societies, and for each number of them a server started anew. */
final class SocietiesScale {
    /** In each society: earlier users with a migration credential, which holds no hash and so fits a copied row. */
    private static final int PEOPLE = 10;

    private static final int UNSEEN = 100;
    private static final int PAGES = 200;
    private static final String HEADINGS = "記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス\n";

    private final Portal portal;
    private final Path directory;
    private final HttpClient client;
    private final ScaleNumbers numbers;

    SocietiesScale(Portal portal, Path directory, HttpClient client, ScaleNumbers numbers) {
        this.portal = portal;
        this.directory = directory;
        this.client = client;
        this.numbers = numbers;
    }

    void measure(List<Integer> sizes, ScaleBench.Told<SocietiesPoint> told) throws Exception {
        furnish();
        var points = new ArrayList<SocietiesPoint>();
        int before = 0;
        int people = 0;
        try (var mails = new MailSink()) {
            for (int size : sizes) {
                if (size < Math.max(2, before + 1)) {
                    throw new IllegalArgumentException("two societies are always opened, and then it shall be more");
                }
                grow(size, mails);
                System.out.printf("%,d societies: measuring …%n", size);
                var newcomers = new Newcomers(before, size, numbers.people());
                points.add(step(size, mails, newcomers, people));
                told.of(points);
                people += newcomers.count();
                before = size;
            }
        }
    }

    private void furnish() throws Exception {
        var terms = Files.writeString(directory.resolve("terms.txt"), "# 利用規約\n\nこの規約は測定のためのものです。\n");
        var lines = new StringBuilder(HEADINGS);
        for (int i = 1; i <= PEOPLE; i++) {
            lines.append("1,%d,00,測定 %d,ソクテイ,1980-01-01,1,本人,2001-04-01,,E1,本社,%s,\n"
                    .formatted(i, i, Newcomers.letter(i)[0]));
        }
        var roster = Files.writeString(directory.resolve("roster.csv"), lines.toString());
        var at = "--society=" + SocietyCopies.host(1);
        var until = LocalDate.now().plusDays(90).toString();
        for (int i = 1; i <= 2; i++) {
            var host = "--host=" + SocietyCopies.host(i);
            portal.command("society", "add", host, "--name=Benchmark", "--insurer-number=06130017");
        }
        portal.command("society", "set", at, "migration.until=" + until, "migration.confirmation-waived=true");
        portal.command("terms", "add", at, terms.toString(), "--from=2020-01-01");
        portal.command("roster", "import", at, "--yes", roster.toString());
        portal.command("credentials", "issue", at, "--earlier-users", "--until=" + until);
    }

    /** A server has to run for it, since the database runs no longer than what uses it. */
    private void grow(int size, MailSink mails) throws Exception {
        System.out.printf("%,d societies: opening them …%n", size);
        try (var server = portal.serve(mails.port())) {
            new Start(client, server).await(at(server, 1));
            try (var sql = OwnerSql.of(portal)) {
                var copies = new SocietyCopies(sql);
                sql.awaitNone("select count(*) from audit_unsealed");
                copies.upTo(size);
            }
        }
    }

    private SocietiesPoint step(int size, MailSink mails, Newcomers newcomers, int people) throws Exception {
        long start = System.nanoTime();
        try (var server = portal.serve(mails.port())) {
            new Start(client, server).await(at(server, 1));
            double starting = (System.nanoTime() - start) / 1e9;
            double megabytesAtStart = Rest.megabytes(server);
            var pages = new PageWatch(client);
            pages.open(at(server, 1), numbers.warmUps() / 2);
            var unseen = unseen(pages, server, size);
            try (var sql = OwnerSql.of(portal)) {
                var crew = new Crew(mails, client, sql, people);
                crew.join(newcomers.at(server));
                crew.warmUp(numbers.warmUps() / 2);
                var signIn = crew.measure(server, numbers.signIns());
                double megabytes = Rest.megabytes(server);
                var again = pages.open(at(server, 1), PAGES);
                double slowest = pages.slowest(at(server, 1));
                var rest = Rest.watch(server, numbers.restSeconds());
                return new SocietiesPoint(
                        size,
                        starting,
                        megabytesAtStart,
                        megabytes,
                        unseen,
                        again,
                        slowest,
                        pages.refused(),
                        newcomers.societies(),
                        signIn,
                        rest);
            }
        }
    }

    /** The last ones, of which the first page is asked for here and by nobody before. */
    private Quantiles unseen(PageWatch pages, Portal.Server server, int size) throws Exception {
        var milliseconds = new ArrayList<Double>();
        for (int number = size; number > 1 && number > size - UNSEEN; number--) {
            pages.open(at(server, number)).ifPresent(milliseconds::add);
        }
        return Quantiles.of(milliseconds);
    }

    private static URI at(Portal.Server server, int number) {
        return URI.create(
                "http://" + SocietyCopies.host(number) + ":" + server.address().getPort());
    }

    /** Who signs in for the first time in the societies behind the one and up to the other, evenly spread. */
    private record Newcomers(int before, int last, int people) {
        private static String[] letter(int person) {
            return new String[] {"mukashi" + person, "1" + person + "19800101"};
        }

        int societies() {
            return Math.min(people, last - before);
        }

        private int ofEach() {
            return Math.clamp(people / societies(), 1, PEOPLE);
        }

        int count() {
            return societies() * ofEach();
        }

        List<Crew.Newcomer> at(Portal.Server server) {
            var newcomers = new ArrayList<Crew.Newcomer>();
            for (int person = 1; person <= ofEach(); person++) {
                for (int i = 1; i <= societies(); i++) {
                    int number = before + (int) ((long) i * (last - before) / societies());
                    newcomers.add(new Crew.Newcomer(SocietiesScale.at(server, number), letter(person)));
                }
            }
            return newcomers;
        }
    }
}

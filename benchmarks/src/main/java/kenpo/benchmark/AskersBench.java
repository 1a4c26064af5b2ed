package kenpo.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Whether the time of an answer tells whom somebody asks for: {@code AskersBench JAR EMPTY-DIRECTORY WARM-UPS MEASURED},
 * both numbers for each kind. One request at a time; the kinds take turns, in an order that is another each round.
 */
final class AskersBench {
    /** As many as a society may allow; then that person's mails are used up. */
    static final int MAILS_AN_HOUR = 20;

    private static final int OTHERS = 20_000;
    private static final int AT_A_TIME = 8;
    private static final String HEADINGS = "記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス\n";

    private final MailSink mails;
    private final Portal.Server server;
    private final Map<AskedKind, List<Asked>> people = new EnumMap<>(AskedKind.class);
    private final AskedTimes times = new AskedTimes();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private AskersBench(MailSink mails, Portal.Server server, int ofEach) {
        this.mails = mails;
        this.server = server;
        int number = 1;
        for (var kind : AskedKind.values()) {
            var ofKind = new ArrayList<Asked>();
            for (int i = 0; i < ofEach; i++) {
                ofKind.add(new Asked(kind, number++, mails, server.address()));
            }
            people.put(kind, ofKind);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        int warmUps = Integer.parseInt(arguments[2]);
        int measured = Integer.parseInt(arguments[3]);
        var portal = new Portal(Path.of(arguments[0]), directory);
        int ofEach = (warmUps + measured) / MAILS_AN_HOUR + 1;
        System.out.println("Preparing " + ofEach + " people of each kind …");
        furnish(portal, directory);
        try (var mails = new MailSink();
                var server = portal.serve(mails.port())) {
            var bench = new AskersBench(mails, server, ofEach);
            bench.awaitServer();
            bench.prepare(portal, directory);
            System.out.println("Warming up with " + warmUps + " of each kind …");
            bench.ask(0, warmUps);
            bench.times.forget();
            System.out.println("Measuring " + measured + " of each kind …");
            bench.ask(warmUps, measured);
            System.out.println();
            System.out.println(bench.times.table("median, ms", 0.5));
            System.out.println(bench.times.table("first decile, ms", 0.1));
            System.out.printf("%nload of the machine: %.1f%n", Portal.loadOfMachine());
        }
    }

    private static void furnish(Portal portal, Path directory) throws Exception {
        var terms = Files.writeString(directory.resolve("terms.txt"), "# 利用規約\n\nこの規約は測定のためのものです。\n");
        var at = "--society=localhost";
        portal.command("society", "add", "--host=localhost", "--name=Benchmark", "--insurer-number=06130017");
        portal.command("society", "set", at, "email-code.mails-an-hour=60");
        portal.command("society", "set", at, "recovery.mails-an-hour=" + MAILS_AN_HOUR);
        portal.command("society", "set", at, "source.company-addresses=127.0.0.1/32,::1/128");
        portal.command("terms", "add", at, terms.toString(), "--from=2020-01-01");
    }

    private void prepare(Portal portal, Path directory) throws Exception {
        var at = "--society=localhost";
        var roster = Files.writeString(directory.resolve("roster.csv"), roster());
        portal.command("roster", "import", at, "--yes", roster.toString());
        var printed = directory.resolve("letters.csv");
        portal.command("credentials", "issue", at, "--establishment=E1", "--csv=" + printed);
        var letters = letters(printed);
        each(asked -> asked.become(this::browser, letters.getOrDefault(asked.number, new String[0])));
        var departures = Files.writeString(directory.resolve("departures.csv"), departures());
        portal.command("roster", "import", at, "--delta", "--yes", departures.toString());
    }

    private String roster() {
        var lines = new StringBuilder(HEADINGS);
        people.values().stream()
                .flatMap(List::stream)
                .filter(asked -> asked.kind.isSomebody())
                .forEach(asked -> lines.append(line(asked, "")));
        for (int i = 1; i <= OTHERS; i++) {
            lines.append("1,%d,00,測定 %d,ソクテイ,19800101,1,本人,20010401,,E2,支社,,\n".formatted(1_000_000 + i, i));
        }
        return lines.toString();
    }

    private String departures() {
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var lines = new StringBuilder(HEADINGS);
        people.get(AskedKind.DEPARTED)
                .forEach(asked -> lines.append(line(asked, today.minusDays(1).toString())));
        people.get(AskedKind.DEPARTED_LONG_AGO)
                .forEach(asked -> lines.append(line(asked, today.minusYears(3).toString())));
        return lines.toString();
    }

    private static String line(Asked asked, String lostOn) {
        var establishment = asked.kind == AskedKind.ON_THE_ROSTER_ALONE ? "E2,支社" : "E1,本社";
        return "1,%d,00,測定 %d,ソクテイ,19800101,1,本人,20010401,%s,%s,,\n"
                .formatted(asked.number, asked.number, lostOn, establishment);
    }

    /** User ID and password of each, by the number on the card. */
    private static Map<Integer, String[]> letters(Path printed) throws IOException {
        var letters = new HashMap<Integer, String[]>();
        Files.readAllLines(printed).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .forEach(cells -> letters.put(Integer.valueOf(cells[2]), new String[] {cells[5], cells[6]}));
        return letters;
    }

    private void ask(int from, int rounds) throws Exception {
        var kinds = new ArrayList<>(Arrays.asList(AskedKind.values()));
        var random = new Random(1);
        for (int round = from; round < from + rounds; round++) {
            Collections.shuffle(kinds, random);
            for (var kind : kinds) {
                var ofKind = people.get(kind);
                ask(ofKind.get(round % ofKind.size()));
            }
        }
    }

    /** In a browser with fresh cookies, the pages with the forms apart from the time. */
    private void ask(Asked asked) throws Exception {
        var browser = browser();
        browser.open("/forgot-password");
        times.add(asked.kind, AskedTimes.Form.FORGOT_PASSWORD, browser.timed("/forgot-password", asked.asked()));
        var wrong = Map.of("code", "123457");
        times.add(asked.kind, AskedTimes.Form.WRONG_CODE, browser.timed("/forgot-password/code", wrong));
        browser.open("/forgot-user-id");
        times.add(asked.kind, AskedTimes.Form.FORGOT_USER_ID, browser.timed("/forgot-user-id", asked.facts()));
        times.add(asked.kind, AskedTimes.Form.LOST_METHOD, browser.timedOpen("/lost-method"));
    }

    private interface Errand {
        void run(Asked asked) throws Exception;
    }

    private void each(Errand errand) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var begun = people.values().stream()
                    .flatMap(List::stream)
                    .map(asked -> threads.submit((Callable<Void>) () -> {
                        errand.run(asked);
                        return null;
                    }))
                    .toList();
            for (var one : begun) {
                one.get();
            }
        }
    }

    private void awaitServer() throws Exception {
        long end = System.nanoTime() + 120_000_000_000L;
        while (true) {
            try {
                browser().open("/sign-in");
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || server.process().waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the server does not answer", e);
                }
            }
        }
    }

    private Browser browser() {
        return new Browser(client, server.address());
    }
}

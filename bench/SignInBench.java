import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Complete sign-ins against a server of its own: {@code SignInBench JAR EMPTY-DIRECTORY WARM-UPS MEASURED}. Two browsers at a
 * time, each sign-in with fresh cookies: sign-in page, password, code page, mailed code, top page.
 */
final class SignInBench {
    private static final int AT_A_TIME = 2;
    private static final int MAILS_AN_HOUR = 60;
    private static final String PASSWORD = "Aoi-kaze-to-murasaki-1923";

    private final MailSink mails;
    private final Portal.Server server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SignInBench(MailSink mails, Portal.Server server) {
        this.mails = mails;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        int warmUps = Integer.parseInt(arguments[2]);
        int measured = Integer.parseInt(arguments[3]);
        var portal = new Portal(Path.of(arguments[0]), directory);
        // one mail of the first sign-in, and room for a few that came in unevenly
        int people = (warmUps + measured) / (MAILS_AN_HOUR - 5) + AT_A_TIME;
        System.out.println("Preparing " + people + " people …");
        var letters = furnish(portal, directory, people);
        try (var mails = new MailSink();
                var server = portal.serve(mails.port())) {
            new SignInBench(mails, server).run(letters, warmUps, measured);
        }
    }

    /** User ID and password of each letter. */
    private static List<String[]> furnish(Portal portal, Path directory, int people) throws Exception {
        var terms = Files.writeString(directory.resolve("terms.txt"), "# 利用規約\n\nこの規約は測定のためのものです。\n");
        var roster = Files.writeString(directory.resolve("roster.csv"), roster(people));
        var letters = directory.resolve("letters.csv");
        var at = "--society=localhost";
        portal.command("society", "add", "--host=localhost", "--name=Benchmark", "--insurer-number=06130017");
        portal.command("society", "set", at, "email-code.mails-an-hour=" + MAILS_AN_HOUR);
        portal.command("terms", "add", at, terms.toString(), "--from=2020-01-01");
        portal.command("roster", "import", at, "--yes", roster.toString());
        portal.command("credentials", "issue", at, "--never-signed-in", "--csv=" + letters);
        return Files.readAllLines(letters).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .map(cells -> new String[] {cells[5], cells[6]})
                .toList();
    }

    private static String roster(int people) {
        var lines = new StringBuilder(
                "記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス\n");
        for (int i = 1; i <= people; i++) {
            lines.append("1,%d,00,測定 %d,ソクテイ,1980-01-01,1,本人,2001-04-01,,E1,本社,,\n".formatted(i, i));
        }
        return lines.toString();
    }

    private void run(List<String[]> letters, int warmUps, int measured) throws Exception {
        awaitServer();
        var people = new ConcurrentLinkedQueue<Integer>();
        each(letters.size(), i -> {
            begin(i, letters.get(i));
            people.add(i);
        });
        System.out.println("Warming up with " + warmUps + " sign-ins …");
        each(warmUps, any -> signIn(people));
        System.out.println("Measuring " + measured + " sign-ins …");
        var before = server.cpu();
        long start = System.nanoTime();
        var milliseconds = each(measured, any -> signIn(people));
        double seconds = (System.nanoTime() - start) / 1e9;
        var spent = server.cpu().since(before);
        report(milliseconds, spent, seconds);
    }

    private void report(List<Double> milliseconds, CpuTimes spent, double seconds) {
        int n = milliseconds.size();
        Collections.sort(milliseconds);
        System.out.printf("sign-ins                        %8d%n", n);
        System.out.printf("CPU per sign-in, server         %8.2f ms%n", spent.server() / n);
        System.out.printf("  of which the password hash    %8.2f ms%n", spent.hashing() / n);
        System.out.printf("  beside the hash               %8.2f ms%n", (spent.server() - spent.hashing()) / n);
        System.out.printf("    of which compiling          %8.2f ms%n", spent.compiler() / n);
        System.out.printf("    of which collecting garbage %8.2f ms%n", spent.collector() / n);
        System.out.printf("CPU per sign-in, PostgreSQL     %8.2f ms%n", spent.postgresql() / n);
        System.out.printf("wall time, median               %8.0f ms%n", milliseconds.get(n / 2));
        System.out.printf("wall time, 95th percentile      %8.0f ms%n", milliseconds.get(n * 95 / 100));
        System.out.printf("sign-ins per second             %8.1f%n", n / seconds);
        System.out.printf("hashes per second of one core   %8.1f%n", n / (spent.hashing() / 1000));
        System.out.printf("load of the machine             %8.1f%n", Portal.loadOfMachine());
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

    /** Steps 1 to 7 of the first sign-in. */
    private void begin(int person, String[] letter) throws Exception {
        var browser = browser().open("/sign-in");
        browser.submit("/sign-in", Map.of("userId", letter[0], "password", letter[1])).expect("/sign-in/identity-check");
        browser.submit("/sign-in/identity-check", Map.of("dateOfBirth", "1980-01-01")).expect("/sign-in/terms");
        browser.submit("/sign-in/terms", Map.of("decision", "ACCEPT")).expect("/sign-in/email-address");
        browser.submit("/sign-in/email-address", Map.of("email", address(person))).expect("/sign-in/email-confirmation");
        browser.submit("/sign-in/email-confirmation", Map.of("code", mails.codeFor(address(person)))).expect("/sign-in/method");
        browser.submit("/sign-in/method", Map.of("userId", userId(person), "method", "EMAIL_CODE")).expect("/sign-in/password");
        browser.submit("/sign-in/password", Map.of("password", PASSWORD, "confirmation", PASSWORD)).expect("/sign-in/completed");
        browser.submit("/sign-in/completed", Map.of()).expect("/");
    }

    private void signIn(ConcurrentLinkedQueue<Integer> people) throws Exception {
        var person = people.remove();
        var browser = browser().open("/sign-in");
        browser.submit("/sign-in", Map.of("userId", userId(person), "password", PASSWORD)).expect("/sign-in/email-code");
        browser.submit("/sign-in/email-code", Map.of("code", mails.codeFor(address(person)))).expect("/");
        people.add(person);
    }

    private Browser browser() {
        return new Browser(client, server.address());
    }

    private static String userId(int person) {
        return "bench%05d".formatted(person);
    }

    private static String address(int person) {
        return "person%d@example.jp".formatted(person);
    }

    /** What one of many does. */
    private interface Errand {
        void run(int i) throws Exception;
    }

    /** Wall milliseconds of each. */
    private static List<Double> each(int times, Errand errand) throws Exception {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var parts = new ArrayList<Future<List<Double>>>();
            for (int i = 0; i < AT_A_TIME; i++) {
                parts.add(threads.submit(() -> part(next, times, errand)));
            }
            var all = new ArrayList<Double>();
            for (var part : parts) {
                all.addAll(part.get());
            }
            return all;
        }
    }

    private static List<Double> part(AtomicInteger next, int times, Errand errand) throws Exception {
        var milliseconds = new ArrayList<Double>();
        for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            errand.run(i);
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        return milliseconds;
    }
}

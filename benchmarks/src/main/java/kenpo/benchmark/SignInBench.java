package kenpo.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Complete sign-ins against a server of its own: {@code SignInBench JAR EMPTY-DIRECTORY METHOD WARM-UPS MEASURED}, both
 * numbers for each method. Two browsers at a time. All methods are warmed up by turns, then measured in two halves, the
 * second in reverse order: what the server still gains or loses meanwhile falls on all alike.
 */
final class SignInBench {
    private static final int AT_A_TIME = 2;

    /** Before each half: mails and seals that come a second or two later are then of the same method at both ends. */
    private static final int LEAD_IN = 100;

    private final MailSink mails;
    private final Portal.Server server;
    private final List<Group> groups;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SignInBench(MailSink mails, Portal.Server server, List<Method> methods) {
        this.mails = mails;
        this.server = server;
        this.groups = methods.stream().map(Group::new).toList();
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        var methods = Method.named(arguments[2]);
        int warmUps = Integer.parseInt(arguments[3]);
        int measured = Integer.parseInt(arguments[4]);
        var portal = new Portal(Path.of(arguments[0]), directory);
        int signIns = warmUps + measured + 2 * LEAD_IN;
        var owners = new ArrayList<Integer>();
        for (int i = 0; i < methods.size(); i++) {
            for (int person = 0; person < methods.get(i).people(signIns); person++) {
                owners.add(i);
            }
        }
        System.out.println("Preparing " + owners.size() + " people …");
        var letters = furnish(portal, directory, owners.size());
        try (var mails = new MailSink();
                var server = portal.serve(mails.port())) {
            var bench = new SignInBench(mails, server, methods);
            bench.awaitServer();
            bench.begin(owners, letters);
            bench.warmUp(warmUps);
            report(bench.measure(measured));
        }
    }

    /** User ID and password of each letter. */
    static List<String[]> furnish(Portal portal, Path directory, int people) throws Exception {
        var terms = Files.writeString(directory.resolve("terms.txt"), "# 利用規約\n\nこの規約は測定のためのものです。\n");
        var roster = Files.writeString(directory.resolve("roster.csv"), roster(people));
        var letters = directory.resolve("letters.csv");
        var at = "--society=localhost";
        portal.command("society", "add", "--host=localhost", "--name=Benchmark", "--insurer-number=06130017");
        portal.command("society", "set", at, "email-code.mails-an-hour=" + Method.MAILS_AN_HOUR);
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
        var lines = new StringBuilder("記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス\n");
        for (int i = 1; i <= people; i++) {
            lines.append("1,%d,00,測定 %d,ソクテイ,1980-01-01,1,本人,2001-04-01,,E1,本社,,\n".formatted(i, i));
        }
        return lines.toString();
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

    private void begin(List<Integer> owners, List<String[]> letters) throws Exception {
        each(owners.size(), i -> {
            var group = groups.get(owners.get(i));
            var person = new Person(i, group.method(), mails, server.address());
            person.begin(browser(), letters.get(i));
            group.people().add(person);
            return 0;
        });
    }

    private void warmUp(int times) throws Exception {
        System.out.println("Warming up with " + times + " sign-ins of each method …");
        each(times * groups.size(), i -> groups.get(i % groups.size()).signIn(this::browser));
    }

    private List<Figures> measure(int times) throws Exception {
        System.out.println("Measuring " + times + " sign-ins of each method …");
        var figures = new LinkedHashMap<Method, Figures>();
        for (var group : groups) {
            figures.put(group.method(), half(group, times / 2));
        }
        for (var group : groups.reversed()) {
            figures.merge(group.method(), half(group, times - times / 2), Figures::and);
        }
        return List.copyOf(figures.values());
    }

    private Figures half(Group group, int times) throws Exception {
        each(LEAD_IN, _ -> group.signIn(this::browser));
        var before = server.cpu();
        var milliseconds = each(times, _ -> group.signIn(this::browser));
        return new Figures(group.method(), milliseconds, server.cpu().since(before));
    }

    private static void report(List<Figures> figures) {
        System.out.println();
        System.out.println(Figures.head());
        figures.forEach(each -> System.out.println(each.line()));
        System.out.printf("%nload of the machine: %.1f%n", Portal.loadOfMachine());
    }

    private Browser browser() {
        return new Browser(client, server.address());
    }

    /** What one of many does, and how many milliseconds it took. */
    private interface Errand {
        double run(int i) throws Exception;
    }

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
            milliseconds.add(errand.run(i));
        }
        return milliseconds;
    }
}

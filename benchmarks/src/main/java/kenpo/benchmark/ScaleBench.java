package kenpo.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What grows with accounts or with societies: {@code ScaleBench JAR EMPTY-DIRECTORY accounts|societies N …}; the generated roster is
 * at hand as {@code generated.csv}. Report, picture and figures as JSON come to stand in the directory.
 */
final class ScaleBench {
    static final int HEAP = 512;

    private static final int PATIENCE_SECONDS = 60;

    private ScaleBench() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        // before anything asks for an address: each society has a host of its own
        System.setProperty("jdk.net.hosts.file", hosts(directory).toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAll(directory)));
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var sizes =
                Arrays.stream(arguments).skip(3).map(Integer::valueOf).sorted().toList();
        boolean brief = System.getenv("BENCH_BRIEF") != null;
        var numbers = brief ? ScaleNumbers.BRIEF : ScaleNumbers.TRUE;
        var starting = brief ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation";
        var portal = new Portal(Path.of(arguments[0]), directory, "-Xmx" + HEAP + "m", starting);
        if (arguments[2].equals("accounts")) {
            var generated = directory.resolve("generated.csv");
            new AccountsScale(portal, directory, generated, numbers).measure(sizes, client, points -> {
                report(directory, points, new AccountsReport(points).toString());
                Files.writeString(directory.resolve("growth.svg"), new GrowthPicture(points).toString());
            });
        } else {
            new SocietiesScale(portal, directory, client, numbers)
                    .measure(sizes, points -> report(directory, points, new SocietiesReport(points).toString()));
        }
        System.out.println("\n" + Files.readString(directory.resolve("report.md")));
    }

    /** What is done with all that was measured so far, after each step: the next may not come to its end. */
    interface Told<P> {
        void of(List<P> points) throws IOException;
    }

    private static void report(Path directory, List<?> points, String words) throws IOException {
        Files.writeString(directory.resolve("report.json"), Json.of(points) + "\n");
        var all = words + "\nThe packaged portal with its embedded PostgreSQL, -Xmx" + HEAP
                + "m; load of the machine at the end: " + MarkdownTable.tenths(Portal.loadOfMachine()) + ".\n";
        Files.writeString(directory.resolve("report.md"), all);
    }

    private static Path hosts(Path directory) throws IOException {
        var lines = new StringBuilder("127.0.0.1 localhost office.localhost\n");
        for (int i = 1; i < 10_000; i++) {
            lines.append("127.0.0.1 ").append(SocietyCopies.host(i)).append('\n');
        }
        return Files.writeString(directory.resolve("hosts"), lines);
    }

    /** Also when it is interrupted: the server first, which stops its PostgreSQL, then what they had in their directory. */
    private static void endAll(Path directory) {
        try {
            for (var child : ProcessHandle.current().children().toList()) {
                child.destroy();
                child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            delete(directory.resolve("data"));
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            System.err.println("Something may be left running or in " + directory + ": " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Milliseconds of processor time in a second in which only the server's jobs run, and how many threads it has at most. */
record Rest(double server, double postgresql, long mostThreads) {
    private static final double KILOBYTES = 1024;

    static Rest watch(Portal.Server server, int seconds) throws IOException, InterruptedException {
        var before = server.cpu();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        long most = 0;
        while (System.nanoTime() < end) {
            if (server.process().waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the server has ended");
            }
            most = Math.max(most, status(server, "Threads:"));
        }
        var spent = server.cpu().since(before);
        double taken = (System.nanoTime() - start) / 1e9;
        return new Rest(spent.server() / taken, spent.postgresql() / taken, most);
    }

    static double megabytes(Portal.Server server) throws IOException {
        return status(server, "VmRSS:") / KILOBYTES;
    }

    private static long status(Portal.Server server, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}

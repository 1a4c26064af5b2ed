package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Milliseconds of processor time so far, from /proc: of the server, parts of it by its threads' names, and of PostgreSQL. */
record CpuTimes(double server, double hashing, double compiler, double collector, double postgresql) {
    private static final double MILLISECONDS_PER_TICK = 10;

    static CpuTimes of(long server, long postmaster) throws IOException {
        var threads = new TreeMap<String, Double>();
        try (var tasks = Files.newDirectoryStream(Path.of("/proc/" + server + "/task"))) {
            for (var task : tasks) {
                try {
                    var name = Files.readString(task.resolve("comm")).strip();
                    threads.merge(name, own(task), Double::sum);
                } catch (IOException e) {
                    // the thread has just ended
                    continue;
                }
            }
        }
        return new CpuTimes(
                own(Path.of("/proc/" + server)),
                named(threads, "password-hash"),
                named(threads, "C1 ", "C2 "),
                named(threads, "GC ", "G1 ", "VM "),
                postgresql(postmaster));
    }

    CpuTimes since(CpuTimes earlier) {
        return new CpuTimes(
                server - earlier.server,
                hashing - earlier.hashing,
                compiler - earlier.compiler,
                collector - earlier.collector,
                postgresql - earlier.postgresql);
    }

    CpuTimes and(CpuTimes more) {
        return new CpuTimes(
                server + more.server,
                hashing + more.hashing,
                compiler + more.compiler,
                collector + more.collector,
                postgresql + more.postgresql);
    }

    /** Of a process that ends, the last reading may come too late for some. */
    CpuTimes greatest(CpuTimes other) {
        return new CpuTimes(
                Math.max(server, other.server),
                Math.max(hashing, other.hashing),
                Math.max(compiler, other.compiler),
                Math.max(collector, other.collector),
                Math.max(postgresql, other.postgresql));
    }

    private static double named(Map<String, Double> threads, String... beginnings) {
        return threads.entrySet().stream()
                .filter(thread -> java.util.stream.Stream.of(beginnings).anyMatch(thread.getKey()::startsWith))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The backends that live, and in the postmaster's own figures those that ended. */
    private static double postgresql(long postmaster) {
        double sum = ticks(Path.of("/proc/" + postmaster), 4);
        for (var backend : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            sum += own(Path.of("/proc/" + backend.pid()));
        }
        return sum;
    }

    private static double own(Path process) {
        return ticks(process, 2);
    }

    /** Empty when it has ended. */
    private static String stat(Path process) {
        try {
            return Files.readString(process.resolve("stat"));
        } catch (IOException e) {
            return "";
        }
    }

    /** utime and stime, then those of ended children. */
    static double ticks(Path process, int fields) {
        var line = stat(process);
        if (line.isEmpty()) {
            return 0;
        }
        var behindName = line.substring(line.lastIndexOf(')') + 2).split(" ");
        double sum = 0;
        for (int i = 0; i < fields; i++) {
            sum += Double.parseDouble(behindName[11 + i]);
        }
        return sum * MILLISECONDS_PER_TICK;
    }
}

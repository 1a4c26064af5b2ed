package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Processor time so far, in milliseconds: of the processes that take part, of PostgreSQL's one by one, of the machine. */
record Reading(
        long at,
        CpuTimes own,
        double others,
        Map<Long, Double> backends,
        Map<Long, String> databases,
        double ended,
        double machine) {
    private static final double MILLISECONDS_PER_TICK = 10;

    /** Postgres' process titles name the database of a backend in the third place. */
    private static final int DATABASE = 2;

    static Reading of(Contestant contestant, Postgres postgres, Iterable<Long> others) throws IOException {
        var backends = new TreeMap<Long, Double>();
        var databases = new TreeMap<Long, String>();
        for (var backend :
                ProcessHandle.of(postgres.process()).orElseThrow().children().toList()) {
            backends.put(backend.pid(), ticks(backend.pid(), 2));
            databases.put(backend.pid(), database(backend.pid()));
        }
        double more = 0;
        for (long other : others) {
            more += ticks(other, 2);
        }
        return new Reading(
                System.nanoTime(),
                CpuTimes.of(contestant.process(), postgres.process()),
                more,
                backends,
                databases,
                ticks(postgres.process(), 4),
                busy());
    }

    /** What PostgreSQL did since then, but for the backends of other databases than this one. */
    double database(Reading earlier, String database) {
        double sum = ended - earlier.ended;
        for (var backend : backends.entrySet()) {
            var of = databases.get(backend.getKey());
            if (of.isEmpty() || of.equals(database)) {
                sum += backend.getValue() - earlier.backends.getOrDefault(backend.getKey(), 0.0);
            }
        }
        for (var gone : earlier.backends.entrySet()) {
            sum -= backends.containsKey(gone.getKey()) ? 0 : gone.getValue();
        }
        return sum;
    }

    /** Processor time of others on this machine since then, as a share of one processor. */
    double strangers(Reading earlier) {
        double known = own.server() + own.postgresql() + others;
        double knownThen = earlier.own.server() + earlier.own.postgresql() + earlier.others;
        return (machine - earlier.machine - known + knownThen) / ((at - earlier.at) / 1e6);
    }

    /** Resident memory, in bytes. */
    static long memory(long process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Empty for a process that serves no one database. */
    private static String database(long backend) {
        try {
            var title = Files.readString(Path.of("/proc/" + backend + "/cmdline"))
                    .strip()
                    .split("[ \0]+");
            return title.length > DATABASE + 1 && title[DATABASE + 1].contains("(") ? title[DATABASE] : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Busy in whatever way, and what a hypervisor took away. */
    private static double busy() throws IOException {
        var cells = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
        double[] ticks =
                Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) * MILLISECONDS_PER_TICK;
    }

    private static double ticks(long process, int fields) {
        return CpuTimes.ticks(Path.of("/proc/" + process), fields);
    }
}

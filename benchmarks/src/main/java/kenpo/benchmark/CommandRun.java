package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One run of a command, from start to end: how long it took, what it cost, how much memory it had at most. */
record CommandRun(double seconds, CpuTimes spent, long memory) {
    private static final long MEGABYTE = 1 << 20;

    /** Throws IllegalStateException when the command fails; its words are in the portal's log then. */
    static CommandRun of(Portal portal, String... words) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var run = portal.start(words);
        var spent = new CpuTimes(0, 0, 0, 0, 0);
        long memory = 0;
        while (!run.waitFor(100, TimeUnit.MILLISECONDS)) {
            try {
                memory = Math.max(memory, peakMemory(run.pid()));
                spent = spent.greatest(CpuTimes.of(run.pid(), portal.postmaster()));
            } catch (IOException | RuntimeException e) {
                // not started yet, or just ended
                continue;
            }
        }
        if (run.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": status " + run.exitValue());
        }
        return new CommandRun((System.nanoTime() - start) / 1e9, spent, memory);
    }

    void print(String what, int count, int heap) {
        System.out.printf("%-32s%8d%n", what, count);
        System.out.printf("wall time, start to end         %8.1f s%n", seconds);
        System.out.printf("%-32s%8.0f%n", what + " per second", count / seconds);
        System.out.printf("CPU, portal                     %8.1f s%n", spent.server() / 1000);
        System.out.printf("CPU, PostgreSQL                 %8.1f s%n", spent.postgresql() / 1000);
        System.out.printf("peak memory of the portal       %8d MB (heap limited to %d MB)%n", memory / MEGABYTE, heap);
        System.out.printf("load of the machine             %8.1f%n%n", Portal.loadOfMachine());
    }

    private static long peakMemory(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}

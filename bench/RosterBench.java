import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One import into an empty database: {@code RosterBench JAR DIRECTORY-WITH-ROSTER LINES}. */
final class RosterBench {
    private static final long MEGABYTE = 1 << 20;

    private RosterBench() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        int lines = Integer.parseInt(arguments[2]);
        var portal = new Portal(Path.of(arguments[0]), directory, "-Xmx512m");
        portal.command("society", "add", "--host=localhost", "--name=Benchmark", "--insurer-number=06130017");
        long start = System.nanoTime();
        var run = portal.start(
                "roster", "import", "--society=localhost", "--yes", directory.resolve("roster.csv").toString());
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
        double seconds = (System.nanoTime() - start) / 1e9;
        if (run.exitValue() != 0) {
            throw new IllegalStateException("status " + run.exitValue() + ", see " + directory.resolve("portal.log"));
        }
        System.out.printf("lines                           %8d%n", lines);
        System.out.printf("wall time, start to end         %8.1f s%n", seconds);
        System.out.printf("lines per second                %8.0f%n", lines / seconds);
        System.out.printf("CPU, portal                     %8.1f s%n", spent.server() / 1000);
        System.out.printf("CPU, PostgreSQL                 %8.1f s%n", spent.postgresql() / 1000);
        System.out.printf("peak memory of the portal       %8d MB (heap limited to 512 MB)%n", memory / MEGABYTE);
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

package kenpo.benchmark;

import java.nio.file.Path;

/** One import into an empty database: {@code RosterBench JAR DIRECTORY-WITH-ROSTER LINES}. */
final class RosterBench {
    private static final int HEAP = 512;

    private RosterBench() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        var portal = new Portal(Path.of(arguments[0]), directory, "-Xmx" + HEAP + "m");
        portal.command("society", "add", "--host=localhost", "--name=Benchmark", "--insurer-number=06130017");
        var roster = directory.resolve("roster.csv").toString();
        CommandRun.of(portal, "roster", "import", "--society=localhost", "--yes", roster)
                .print("lines", Integer.parseInt(arguments[2]), HEAP);
    }
}

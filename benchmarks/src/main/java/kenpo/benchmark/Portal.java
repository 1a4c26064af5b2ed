package kenpo.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged portal on a data directory of its own, with its commands and its server. */
final class Portal {
    private final Path jar;
    private final Path directory;
    private final List<String> javaOptions =
            new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));

    private final List<String> settings = new ArrayList<>();
    private Optional<Path> script = Optional.empty();

    Portal(Path jar, Path directory, String... options) {
        this.jar = jar;
        this.directory = directory;
        javaOptions.addAll(List.of(options));
    }

    /** Settings of each command and server besides. */
    Portal with(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    /** With the script that stands beside the jar, as in production; its class cache is kept in the directory. */
    Portal startedBy(Path startScript) {
        script = Optional.of(startScript);
        return this;
    }

    void command(String... words) throws IOException, InterruptedException {
        int status = start(words).waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": status " + status);
        }
    }

    Server serve(int mailPort) throws IOException {
        var more = System.getenv("BENCH_JAVA_OPTIONS");
        if (more != null && !more.isBlank()) {
            javaOptions.addAll(List.of(more.strip().split(" +")));
        }
        int port = freePort();
        var process = start(
                "--server.port=" + port,
                "--management.server.port=" + freePort(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort);
        return new Server(this, process, URI.create("http://localhost:" + port));
    }

    Process start(String... arguments) throws IOException {
        var line = new ArrayList<String>();
        if (script.isPresent()) {
            line.add(script.get().toString());
        } else {
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(javaOptions);
            line.addAll(List.of("-jar", jar.toString()));
        }
        line.addAll(List.of(arguments));
        line.addAll(settings);
        line.add("--portal.data-directory=" + data());
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS", String.join(" ", javaOptions),
                        "KENPO_PORTAL_CACHE", directory.resolve("cache").toString()));
        return process.start();
    }

    /** Where commands and server write what they say. */
    Path log() {
        return directory.resolve("portal.log");
    }

    /** The data directory. */
    Path data() {
        return directory.resolve("data");
    }

    /** The process id of the embedded PostgreSQL. */
    long postmaster() throws IOException {
        try (var files = Files.find(data(), 4, (file, any) -> file.endsWith("postmaster.pid"))) {
            return Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow())
                    .getFirst()
                    .strip());
        }
    }

    static double loadOfMachine() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The running server. */
    record Server(Portal portal, Process process, URI address) implements AutoCloseable {
        CpuTimes cpu() throws IOException {
            return CpuTimes.of(process.pid(), portal.postmaster());
        }

        @Override
        public void close() {
            process.destroy();
            try {
                process.waitFor(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

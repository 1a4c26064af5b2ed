package kenpo.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One of several servers on the same database: it can be started, drained, frozen and killed, and keeps its ports. */
final class ServerNode {
    private static final long START_SECONDS = 600;

    private final String name;
    private final Path directory;
    private final List<String> settings;
    private final int port;
    private final int managementPort;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean drained;
    private volatile boolean well;
    private volatile Process process;
    private volatile Path jar;

    /** settings: options of Java. */
    ServerNode(String name, Path jar, Path directory, List<String> settings) throws IOException {
        this.name = name;
        this.jar = jar;
        this.directory = directory;
        this.settings = settings;
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            port = one.getLocalPort();
            managementPort = other.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    URI health() {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    }

    URI meters() {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
    }

    /** From the next start on. */
    void takes(Path otherJar) {
        jar = otherJar;
    }

    void start() throws IOException {
        start(Map.of(), directory.resolve("server-" + name + ".log").toFile());
    }

    void start(Map<String, String> environment, File log) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Xmx512m"));
        line.addAll(settings);
        var more = System.getenv("BENCH_JAVA_OPTIONS");
        if (more != null && !more.isBlank()) {
            line.addAll(List.of(more.strip().split(" +")));
        }
        line.addAll(List.of(
                "-Dserver.port=" + port,
                "-Dmanagement.server.port=" + managementPort,
                "-Dportal.data-directory=" + directory.resolve("data-" + name),
                "-jar",
                jar.toString()));
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        process = builder.start();
        drained = false;
    }

    /** Seconds. */
    double awaitWell() throws InterruptedException {
        long start = System.nanoTime();
        while (!well) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() - start > START_SECONDS * 1e9) {
                throw new IllegalStateException("server " + name + " does not come up: see its log in " + directory);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        well = false;
    }

    /** Gets no further requests, ends those it has, and stops. */
    void drainAndStop() throws InterruptedException {
        drained = true;
        while (underWay.get() > 0) {
            LockSupport.parkNanos(10_000_000);
        }
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("server " + name + " did not stop");
        }
        well = false;
    }

    void signal(String word) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + word, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    boolean isWell() {
        return well && !drained;
    }

    boolean isDrained() {
        return drained;
    }

    void is(boolean now) {
        well = now;
    }

    void enter() {
        underWay.incrementAndGet();
    }

    void leave() {
        underWay.decrementAndGet();
    }
}

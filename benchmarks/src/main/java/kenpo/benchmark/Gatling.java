package kenpo.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The process that signs in. */
final class Gatling implements AutoCloseable {
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;
    private final Writer log;

    private Gatling(Process process, Writer log) {
        this.process = process;
        this.orders = new PrintWriter(process.outputWriter(), true);
        this.answers = process.inputReader();
        this.log = log;
    }

    static Gatling start(Path directory) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.gatling.app.Gatling",
                        "--simulation",
                        SignInSimulation.class.getName(),
                        "--no-reports",
                        "--results-folder",
                        directory.resolve("gatling").toString())
                .redirectErrorStream(true)
                .start();
        return new Gatling(process, Files.newBufferedWriter(directory.resolve("gatling.log")));
    }

    long process() {
        return process.pid();
    }

    void people(String target, URI address, Path accounts) throws IOException {
        ask(String.join(";", target, address.toString(), accounts.toString()));
    }

    Outcome signIn(String target, int count, double rate, int atATime) throws IOException {
        var words = ask(target + ";" + count + ";" + rate + ";" + atATime).split(" ", -1);
        var milliseconds = Arrays.stream(words[1].split(","))
                .filter(number -> !number.isEmpty())
                .map(Double::valueOf)
                .sorted()
                .toList();
        return new Outcome(Integer.parseInt(words[0]), milliseconds);
    }

    /** Sorted times of those that went well. */
    record Outcome(int failed, List<Double> milliseconds) {
        Outcome and(Outcome other) {
            return new Outcome(
                    failed + other.failed,
                    Stream.concat(milliseconds.stream(), other.milliseconds.stream())
                            .sorted()
                            .toList());
        }

        int count() {
            return failed + milliseconds.size();
        }

        double percentile(int percent) {
            return milliseconds.isEmpty()
                    ? Double.NaN
                    : milliseconds.get(Math.min(milliseconds.size() - 1, milliseconds.size() * percent / 100));
        }
    }

    private String ask(String order) throws IOException {
        orders.println(order);
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(SignInSimulation.ANSWER)) {
                return line.substring(SignInSimulation.ANSWER.length());
            }
            log.write(line + "\n");
            log.flush();
        }
        throw new IllegalStateException("Gatling has ended; see gatling.log");
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
        Started.awaitEnd(process);
        log.close();
    }
}

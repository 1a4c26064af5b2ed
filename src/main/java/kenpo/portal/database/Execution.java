package kenpo.portal.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What became of a program that was run: its exit status and what it wrote. */
record Execution(int status, String output) {
    private static final int PATIENCE_SECONDS = 120;

    static Execution of(List<String> prefix, String... command) throws IOException {
        var words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        // a file and not a pipe: a server left running would keep the pipe open
        var output = Files.createTempFile("kenpo-portal-", ".out");
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getLast() + " did not end within " + PATIENCE_SECONDS + " seconds");
            }
            return new Execution(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The last line that says something, for the one sentence an operator gets. */
    String lastLine() {
        return output.lines().filter(line -> !line.isBlank()).reduce("", (earlier, later) -> later.strip());
    }
}

package kenpo.portal.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Another process that uses the embedded PostgreSQL of a directory, until its input ends or it is killed. */
record EmbeddedDatabaseProcess(Process process) implements AutoCloseable {
    static void main(String[] directory) throws IOException {
        try (var _ = EmbeddedDatabase.startIn(Path.of(directory[0]))) {
            System.out.println("ready");
            int _ = System.in.read();
        }
    }

    static EmbeddedDatabaseProcess on(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedDatabaseProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the process ended");
            }
        }
        return new EmbeddedDatabaseProcess(process);
    }

    /** As kill -9: nothing is cleaned up. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await();
    }

    private void await() {
        process.onExit().join();
    }
}

package kenpo.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The running main process of PostgreSQL, as the file {@code postmaster.pid} in its data names it. */
record Postmaster(long process, int port) {
    private static final int LINE_OF_PORT = 3;

    /** Empty when none runs on this data: the file may be left over, and its number another program's by now. */
    static Optional<Postmaster> runningOn(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(file(data));
            if (lines.size() <= LINE_OF_PORT) {
                return Optional.empty();
            }
            var named = new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(LINE_OF_PORT).strip()));
            return Optional.of(named).filter(postmaster -> postmaster.worksIn(data));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL itself cannot tell that the number is another program's now, and would refuse to start. */
    static void forgetOn(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private boolean worksIn(Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}

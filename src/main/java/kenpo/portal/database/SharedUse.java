package kenpo.portal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which processes use the embedded PostgreSQL: each holds a shared lock on a file, which the kernel takes back when the
 * process dies, however it dies. Whoever starts or stops PostgreSQL holds a second, exclusive lock meanwhile.
 */
final class SharedUse {
    /** File locks are the process's: they do not keep its own threads apart. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path turnstile;
    private final FileChannel users;
    private final FileLock use;

    private SharedUse(Path turnstile, FileChannel users, FileLock use) {
        this.turnstile = turnstile;
        this.users = users;
        this.use = use;
    }

    /** What is done while no other process starts or stops PostgreSQL. */
    interface Turn {
        void take() throws IOException;
    }

    /** The start must leave PostgreSQL running. */
    static SharedUse of(Path folder, Turn start) throws IOException {
        var turnstile = folder.resolve("start.lock");
        var users = open(folder.resolve("use.lock"));
        try {
            var use = users.lock(0, Long.MAX_VALUE, true);
            alone(turnstile, start);
            return new SharedUse(turnstile, users, use);
        } catch (IOException | RuntimeException e) {
            users.close();
            throw e;
        }
    }

    void alone(Turn turn) throws IOException {
        alone(turnstile, turn);
    }

    /** Ends this process's use; the last one carries out the stop. */
    void leave(Turn stop) throws IOException {
        alone(turnstile, () -> {
            use.release();
            try (users;
                    var last = users.tryLock()) {
                if (last != null) {
                    stop.take();
                }
            }
        });
    }

    private static void alone(Path turnstile, Turn turn) throws IOException {
        THREADS.lock();
        try (var channel = open(turnstile);
                var _ = channel.lock()) {
            turn.take();
        } finally {
            THREADS.unlock();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}

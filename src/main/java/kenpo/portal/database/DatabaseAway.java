package kenpo.portal.database;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Remembers for a second that the database did not answer, so that a page with several questions waits for it once and
 * not once a question.
 */
final class DatabaseAway {
    private static final long MEMORY = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicLong until;

    DatabaseAway(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.until = new AtomicLong(nanoTime.getAsLong());
    }

    void noted() {
        until.set(nanoTime.getAsLong() + MEMORY);
    }

    void refuseWhileAway() throws SQLTransientConnectionException {
        if (nanoTime.getAsLong() - until.get() < 0) {
            throw new SQLTransientConnectionException("the database did not answer a moment ago");
        }
    }
}

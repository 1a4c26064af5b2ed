package kenpo.portal.society;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.transaction.CannotCreateTransactionException;

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

    /** Throws CannotCreateTransactionException, as the failed attempt did. */
    void refuseWhileAway() {
        if (nanoTime.getAsLong() - until.get() < 0) {
            throw new CannotCreateTransactionException("the database did not answer a moment ago");
        }
    }
}

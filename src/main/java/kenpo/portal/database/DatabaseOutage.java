package kenpo.portal.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Failures that come from a database that does not serve just now, apart from those that are ours: the operator reads one line
 * in ten seconds, not a stack trace for each request and job.
 */
@Component
public class DatabaseOutage {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    /** Says so in the log where it does, unless that was said a moment ago. */
    public boolean explains(Throwable failure) {
        if (causes(failure)
                .noneMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessException)) {
            return false;
        }
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET)) {
            LOG.error(
                    "DB-OUTAGE: The database does not serve (SQLSTATE {}). People are asked to try again (503), jobs do so"
                            + " by themselves. Look whether PostgreSQL runs, and at `doctor`.",
                    state(failure));
        }
        return true;
    }

    /** PostgreSQL's, or the driver's; never its text, which may quote a row. */
    private static String state(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .reduce((_, deepest) -> deepest)
                .orElse("none");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}

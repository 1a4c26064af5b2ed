package kenpo.portal.database;

import java.util.concurrent.TimeUnit;
import kenpo.portal.operator.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the embedded PostgreSQL again when it dies under a running server. */
@Component
@ConditionalOnWebApplication
class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Database database;

    Watchdog(Database database) {
        this.database = database;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        database.embedded().ifPresent(Watchdog::revive);
    }

    private static void revive(EmbeddedDatabase embedded) {
        try {
            if (embedded.revive()) {
                LOG.warn("The embedded PostgreSQL had ended and was started again.");
            }
        } catch (Refusal e) {
            LOG.error(
                    "The embedded PostgreSQL has ended, and the next attempt follows in a second: {}", e.getMessage());
        }
    }
}

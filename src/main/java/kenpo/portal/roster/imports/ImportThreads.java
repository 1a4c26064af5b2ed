package kenpo.portal.roster.imports;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where imports are read and applied beside the requests. */
@Component
class ImportThreads {
    private static final int PATIENCE_SECONDS = 15;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("roster-", 0).factory());

    /** False when this process is ending. */
    boolean run(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    boolean areStopping() {
        return threads.isShutdown();
    }

    /** Lets the piece that is being written end, while there still is a database. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}

package kenpo.portal.credential;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where passwords are hashed: as many platform threads as processors, since a native call pins its carrier, and a
 * bounded number waiting, so that a flood of sign-ins slows nothing else.
 */
@Component
class HashingPool implements HashingLoad, DisposableBean {
    /** Half of the threads that serve requests, so that the other half always serves what needs no hash. */
    private static final int WAITING = 96;

    private final int processors;
    private final Semaphore places;
    private final ExecutorService threads;
    private final Timer timer;

    @Autowired
    HashingPool(ObjectProvider<MeterRegistry> meters) {
        this(
                Runtime.getRuntime().availableProcessors(),
                Math.max(1, WAITING / Runtime.getRuntime().availableProcessors()),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    HashingPool(int processors, int waitingPerProcessor, MeterRegistry meters) {
        this.processors = processors;
        int all = processors * (1 + waitingPerProcessor);
        places = new Semaphore(all);
        threads = Executors.newFixedThreadPool(
                processors,
                Thread.ofPlatform().name("password-hash-", 1).daemon().factory());
        timer = Timer.builder("portal.password.hash")
                .description("Time to compute one password hash")
                .register(meters);
        meters.gauge("portal.password.hash.waiting", places, p -> Math.max(0, all - p.availablePermits() - processors));
    }

    int processors() {
        return processors;
    }

    /** Takes a place for the hashes of one caller, or throws HashingOverloaded at once. */
    Place place() {
        if (!places.tryAcquire()) {
            throw new HashingOverloaded();
        }
        return new Place();
    }

    @Override
    public boolean isFull() {
        return places.availablePermits() == 0;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** The right to have hashes computed, one after another. */
    final class Place implements AutoCloseable {
        <T> T compute(Supplier<T> hash) {
            return CompletableFuture.supplyAsync(() -> timer.record(hash), threads)
                    .join();
        }

        @Override
        public void close() {
            places.release();
        }
    }
}

package kenpo.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sign-in pages, one at a time, each in a browser of its own; what a server under stress refuses is counted. */
final class PageWatch {
    /** Long enough for every job that runs each five or ten seconds. */
    private static final int SECONDS = 11;

    private final HttpClient client;
    private int refused;

    PageWatch(HttpClient client) {
        this.client = client;
    }

    int refused() {
        return refused;
    }

    /** Milliseconds; empty when it was refused. */
    Optional<Double> open(URI society) throws Exception {
        try {
            return Optional.of(new Browser(client, society).timedOpen("/sign-in"));
        } catch (IllegalStateException _) {
            refused++;
            return Optional.empty();
        }
    }

    Quantiles open(URI society, int times) throws Exception {
        var milliseconds = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            open(society).ifPresent(milliseconds::add);
        }
        return Quantiles.of(milliseconds);
    }

    double slowest(URI society) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        double slowest = 0;
        while (System.nanoTime() < end) {
            slowest = Math.max(slowest, open(society).orElse(0.0));
        }
        return slowest;
    }
}

package kenpo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.TimeUnit;

/** A server that was just started. */
record Start(HttpClient client, Portal.Server server) {
    private static final long PATIENCE = 600_000_000_000L;

    /** Until this society's sign-in page is answered. */
    void await(URI society) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                new Browser(client, society).open("/sign-in");
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || server.process().waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the server does not answer", e);
                }
            }
        }
    }
}

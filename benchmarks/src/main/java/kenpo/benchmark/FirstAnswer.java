package kenpo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a process to the sign-in page.
 *
 * @param seconds the median
 * @param server of the last start
 */
record FirstAnswer<S extends FirstAnswer.Starting>(double seconds, S server) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A server that was just started. */
    interface Starting extends AutoCloseable {
        Process process();

        URI page();

        @Override
        void close();
    }

    /** Starts one. */
    interface Start<S extends Starting> {
        S start() throws Exception;
    }

    /** Of so many starts, one after the other; the last server goes on. */
    static <S extends Starting> FirstAnswer<S> of(Start<S> start, int times) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 1; i < times; i++) {
            begun(start, seconds).close();
        }
        var last = begun(start, seconds);
        return new FirstAnswer<>(seconds.stream().sorted().toList().get(times / 2), last);
    }

    private static <S extends Starting> S begun(Start<S> start, List<Double> seconds) throws Exception {
        long begun = System.nanoTime();
        var server = start.start();
        seconds.add(await(server, begun));
        return server;
    }

    static double await(Starting server, long begun) throws Exception {
        var request = HttpRequest.newBuilder(server.page())
                .header("Accept", "text/html")
                .timeout(PATIENCE)
                .build();
        while (!answers(request)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()
                    || server.process().waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("no answer from " + server.page());
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}

package kenpo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** From the start of a process to the sign-in page. */
final class FirstAnswer {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private FirstAnswer() {}

    /** A server that was just started. */
    interface Starting extends AutoCloseable {
        Process process();

        URI page();

        @Override
        void close();
    }

    /** Starts one. */
    interface Start {
        Starting start() throws Exception;
    }

    /** Seconds; the median of so many starts. */
    static double median(Start start, int times) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            try (var server = start.start()) {
                seconds.add(await(server, begun));
            }
        }
        return seconds.stream().sorted().toList().get(times / 2);
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

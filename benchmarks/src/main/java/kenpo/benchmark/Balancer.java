package kenpo.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Each request to the next server, without stickiness. A server that is not ready gets none, unless no server is. Only a
 * request that was never sent goes to another.
 */
final class Balancer implements AutoCloseable {
    private static final Duration CHECK = Duration.ofSeconds(2L * Pace.slower());

    private final List<ServerNode> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ScheduledExecutorService checks =
            Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());

    Balancer(List<ServerNode> nodes) {
        this.nodes = nodes;
        for (var node : nodes) {
            checks.scheduleWithFixedDelay(() -> check(node), 0, 300, TimeUnit.MILLISECONDS);
        }
    }

    List<ServerNode> nodes() {
        return nodes;
    }

    HttpResponse<String> send(Function<URI, HttpRequest> request) throws IOException, InterruptedException {
        IOException last = new ConnectException("no server runs");
        for (var node : inTurn()) {
            node.enter();
            try {
                return client.send(request.apply(node.address()), HttpResponse.BodyHandlers.ofString());
            } catch (ConnectException | HttpConnectTimeoutException e) {
                node.is(false);
                last = e;
            } finally {
                node.leave();
            }
        }
        throw last;
    }

    /** To every server at once, running or not. */
    List<CompletableFuture<HttpResponse<String>>> toEach(List<Function<URI, HttpRequest>> requests) {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i).apply(nodes.get(i % nodes.size()).address());
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        return answers;
    }

    /** Seconds one password hash takes on the server, by its own meters. */
    double secondsOfHash(ServerNode node) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(node.meters()).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return meter(page, "portal_password_hash_seconds_sum") / meter(page, "portal_password_hash_seconds_count");
    }

    @Override
    public void close() {
        checks.shutdownNow();
        client.shutdownNow();
    }

    private List<ServerNode> inTurn() {
        var well = nodes.stream().filter(ServerNode::isWell).toList();
        var open = well.isEmpty()
                ? nodes.stream().filter(node -> !node.isDrained()).toList()
                : well;
        var order = new ArrayList<ServerNode>();
        int first = turn.getAndIncrement() & 0xffff;
        for (int i = 0; i < open.size(); i++) {
            order.add(open.get((first + i) % open.size()));
        }
        return order;
    }

    private void check(ServerNode node) {
        try {
            var request = HttpRequest.newBuilder(node.health()).timeout(CHECK).build();
            node.is(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
        } catch (IOException e) {
            node.is(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double meter(String page, String name) {
        return page.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}

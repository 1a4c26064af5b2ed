package kenpo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser whose every request may meet another server; it says what came of each instead of expecting the best. */
final class Visitor {
    static final String SESSION = "portal-session";
    static final String SIGN_IN = "portal-sign-in";

    private static final String KNOWN = "portal-known";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|version)\"[^>]* value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30L * Pace.slower());

    private final Balancer balancer;
    private final Journal journal;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private String path = "";
    private String page = "";

    Visitor(Balancer balancer, Journal journal) {
        this.balancer = balancer;
        this.journal = journal;
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    Optional<String> known() {
        return Optional.ofNullable(cookies.get(KNOWN));
    }

    void isKnownBy(String value) {
        cookies.put(KNOWN, value);
    }

    String path() {
        return path;
    }

    String page() {
        return page;
    }

    void open(String to) throws Setback, InterruptedException {
        follow("GET " + to, send("GET " + to, at -> request(at, to).GET().build()), to);
    }

    /** With the hidden fields of the page; true when the form was accepted, false when it came back with errors. */
    boolean submit(String to, Map<String, String> typed) throws Setback, InterruptedException {
        var body = body(to, typed);
        return follow("POST " + to, send("POST " + to, at -> post(at, to, body)), to);
    }

    /** The same form twice at the same moment, once at each server; the answers as they come, and nothing is followed. */
    List<CompletableFuture<HttpResponse<String>>> submitTwice(String to, Map<String, String> typed) {
        Function<URI, HttpRequest> request = prepared(to, typed);
        return balancer.toEach(List.of(request, request));
    }

    /** A form ready to be sent to any server. */
    Function<URI, HttpRequest> prepared(String to, Map<String, String> typed) {
        var body = body(to, typed);
        return at -> post(at, to, body);
    }

    private String body(String to, Map<String, String> typed) {
        var fields = new ConcurrentSkipListMap<>(typed);
        HIDDEN.matcher(page)
                .results()
                .filter(field -> field.group(1).equals("_csrf") || to.endsWith("/terms"))
                .forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest post(URI at, String to, String body) {
        return request(at, to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(URI at, String to) {
        var request = HttpRequest.newBuilder(at.resolve(to))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", "ja");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private boolean follow(String what, HttpResponse<String> first, String to) throws Setback, InterruptedException {
        path = to;
        var answer = first;
        while (answer.statusCode() / 100 == 3) {
            path = URI.create("http://localhost/")
                    .resolve(answer.headers().firstValue("Location").orElseThrow())
                    .getPath();
            answer = send("GET " + path, at -> request(at, path).GET().build());
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 422) {
            int seconds = answer.headers()
                    .firstValue("Retry-After")
                    .map(Integer::parseInt)
                    .orElse(1);
            throw new Setback(what, answer.statusCode(), seconds);
        }
        page = answer.body();
        return answer.statusCode() == 200;
    }

    private HttpResponse<String> send(String what, Function<URI, HttpRequest> request)
            throws Setback, InterruptedException {
        long start = System.nanoTime();
        try {
            var answer = balancer.send(request);
            journal.answered(start, answer.statusCode());
            take(answer);
            return answer;
        } catch (IOException e) {
            journal.answered(start, Setback.NO_ANSWER);
            throw new Setback(what + " (" + e.getClass().getSimpleName() + ")", Setback.NO_ANSWER, 1);
        }
    }

    void take(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}

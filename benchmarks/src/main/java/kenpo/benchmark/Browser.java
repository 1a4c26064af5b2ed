package kenpo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser with cookies of its own: opens pages, fills in the form it sees, follows redirects. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]* value=\"([^\"]*)\"");

    static final String KNOWN = "portal-known";

    private final HttpClient client;
    private final URI portal;
    private final Map<String, String> cookies = new TreeMap<>();
    private String path = "";
    private String page = "";

    Browser(HttpClient client, URI portal) {
        this.client = client;
        this.portal = portal;
    }

    /** The one thing it keeps between sign-ins: without it each would be mailed as one from a new browser. */
    Optional<String> known() {
        return Optional.ofNullable(cookies.get(KNOWN));
    }

    void isKnownBy(String value) {
        cookies.put(KNOWN, value);
    }

    Browser open(String path) throws IOException, InterruptedException {
        return go(request(path).GET().build(), path);
    }

    /** With the hidden fields of the page before. */
    Browser submit(String path, Map<String, String> typed) throws IOException, InterruptedException {
        return go(filled(path, typed), path);
    }

    /** Where the form's answer leads to, with its query; not opened. */
    String leadsTo(String path, Map<String, String> typed) throws IOException, InterruptedException {
        return send(filled(path, typed)).headers().firstValue("Location").orElseThrow();
    }

    /** How many milliseconds the form's answer takes; where it leads to is not opened. */
    double timed(String path, Map<String, String> typed) throws IOException, InterruptedException {
        return timed(filled(path, typed));
    }

    double timedOpen(String path) throws IOException, InterruptedException {
        return timed(request(path).GET().build());
    }

    private double timed(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = send(request);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() >= 500 || answer.statusCode() == 403 || answer.statusCode() == 429) {
            throw new IllegalStateException(request.uri().getPath() + ": " + answer.statusCode());
        }
        return milliseconds;
    }

    /** As the page's script does: the answer is not another page. */
    String ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(filled(path, Map.of()), (_, _) -> true)
                .setHeader("Accept", "*/*")
                .build();
        var answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    String page() {
        return page;
    }

    void expect(String expected) {
        if (!path.equals(expected)) {
            throw new IllegalStateException("expected " + expected + ", came to " + path);
        }
    }

    private HttpRequest filled(String path, Map<String, String> typed) {
        var fields = new TreeMap<>(typed);
        fields.put("_csrf", hidden(TOKEN));
        if (path.endsWith("/terms")) {
            fields.put("version", hidden(VERSION));
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String hidden(Pattern field) {
        var found = field.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " on " + path);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(portal.resolve(path))
                .timeout(Duration.ofSeconds(30))
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

    private Browser go(HttpRequest first, String firstPath) throws IOException, InterruptedException {
        path = firstPath;
        var answer = send(first);
        while (answer.statusCode() / 100 == 3) {
            path = portal.resolve(answer.headers().firstValue("Location").orElseThrow())
                    .getPath();
            answer = send(request(path).GET().build());
        }
        page = answer.body();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return this;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}

package kenpo.portal.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/** HTTP by hand, with cookies and form tokens: for what no honest browser would send. */
final class PlainBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(portal-[a-z-]+)=[A-Za-z0-9_.-]+");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final int port;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String host;
    private @Nullable String token;

    PlainBrowser(Stage stage, Person person) {
        this(person.society().canonicalHost().value(), stage.port());
    }

    PlainBrowser(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        String location() {
            return header("location");
        }

        /** The back office wants a passkey or code once more, and shows the page for it in place of any other. */
        boolean asksForFactor() {
            return status == 200 && words().contains("もう一度のご本人の確認");
        }

        /** Without markup, as people read it. */
        String words() {
            return body.replaceAll("<[^>]*>", "");
        }

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** All of it, but for what differs from answer to answer. */
        String face() {
            var same = new TreeMap<>(headers);
            same.keySet().removeAll(List.of("date", "content-length"));
            return status + " " + COOKIE.matcher(same.toString()).replaceAll("$1") + " "
                    + TOKEN.matcher(body).replaceAll("token");
        }
    }

    PlainBrowser at(String otherHost) {
        host = otherHost;
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    void forgetToken(String foreign) {
        token = foreign;
    }

    String token() {
        if (token == null) {
            get("/sign-in");
        }
        return String.valueOf(token);
    }

    Answer get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** A form of the portal with the token of the page read last. */
    Answer post(String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token());
        return postAsIs(path, all);
    }

    Answer postAsIs(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** A file, as a form sends it. */
    Answer upload(String path, String field, String name, byte[] content) {
        var boundary = "----portal-test";
        var body = new ByteArrayOutputStream();
        body.writeBytes(part(boundary, "name=\"_csrf\"", token()));
        body.writeBytes(part(boundary, "name=\"" + field + "\"; filename=\"" + name + "\"", ""));
        // the file in the place of the empty text and its line end
        var head = Arrays.copyOf(body.toByteArray(), body.size() - 2);
        body.reset();
        body.writeBytes(head);
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(
                path,
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        // as curl does: what is refused unread is not sent
                        .expectContinue(true)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String boundary, String names, String value) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + names + "\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Answer send(String path, UnaryOperator<HttpRequest.Builder> as) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host + ":" + port)
                // a connection the server closes meanwhile would fail a later form
                .header("Connection", "close")
                .header("Accept-Language", "ja");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            var answer = CLIENT.send(as.apply(request).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The status that answers a form of so many bytes, of which none is sent: more than any upload may have. */
    int announce(String path, long length) {
        var head = "POST %s HTTP/1.1\r\nHost: %s:%d\r\nCookie: %s\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        .formatted(path, host, port, cookieHeader())
                + "Content-Length: %d\r\nConnection: close\r\n\r\n".formatted(length);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String header) {
        var cookie = header.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    Answer signIn(String userId, String password) {
        return post("/sign-in", Map.of("userId", userId, "password", password));
    }

    /** The first sign-in as far as that step's page. */
    PlainBrowser walk(Person person, Step to) {
        signIn(person.userId(), person.password());
        for (var step : Step.values()) {
            if (step.compareTo(to) < 0) {
                post(step.path(), rightAnswer(person, step));
            }
        }
        var page = get(to.path());
        if (page.status() != 200) {
            throw new AssertionError("not at " + to + " but " + page.status() + " " + page.location());
        }
        return this;
    }

    static Map<String, String> rightAnswer(Person person, Step step) {
        return switch (step) {
            case IDENTITY_CHECK -> Map.of("dateOfBirth", person.typedDateOfBirth());
            case TERMS -> Map.of("decision", "ACCEPT", "version", "1");
            case EMAIL_ADDRESS -> Map.of("email", person.mailAddress());
            case EMAIL_CONFIRMATION ->
                Map.of("code", Mailbox.shared().next(person.mailAddress()).code());
            case METHOD -> Map.of("userId", person.chosenUserId(), "method", "EMAIL_CODE");
            case PASSWORD -> Map.of("password", Person.CHOSEN_PASSWORD, "confirmation", Person.CHOSEN_PASSWORD);
            case COMPLETED -> Map.of();
        };
    }

    /** The whole first sign-in; mails are read, so that the next is the next one asked for. */
    static void register(Stage stage, Person person) {
        new PlainBrowser(stage, person).walk(person, Step.COMPLETED);
        Mailbox.shared().next(person.mailAddress());
    }

    /** The first sign-in of somebody who chooses that method, up to the page that sets it up. */
    static PlainBrowser atTheSetUp(Stage stage, Person person, Method method) {
        var browser = new PlainBrowser(stage, person).walk(person, Step.METHOD);
        browser.post(Step.METHOD.path(), Map.of("userId", person.chosenUserId(), "method", method.name()));
        browser.post(Step.PASSWORD.path(), rightAnswer(person, Step.PASSWORD));
        browser.post(Step.COMPLETED.path(), Map.of());
        Mailbox.shared().next(person.mailAddress());
        return browser;
    }

    /** The whole first sign-in with an authenticator app, which is returned. */
    static App registerWithApp(Stage stage, Person person) {
        var browser = atTheSetUp(stage, person, Method.AUTHENTICATOR_APP);
        var app = App.of(browser.get("/sign-in/authenticator-app-set-up").body());
        var answer = browser.post("/sign-in/authenticator-app-set-up", Map.of("code", app.code(stage), "name", "電話"));
        if (!answer.location().endsWith("/")) {
            throw new AssertionError("not set up but " + answer.status() + " " + answer.location());
        }
        Mailbox.shared().next(person.mailAddress());
        return app;
    }

    /** The whole first sign-in with that device's passkey; the browser that comes back is signed in. */
    static PlainBrowser registerWithPasskey(Stage stage, Person person, SoftAuthenticator device) {
        var browser = atTheSetUp(stage, person, Method.PASSKEY);
        var made = device.create(browser.options("/sign-in/passkey-set-up"), stage.address(person.society()));
        browser.post("/sign-in/passkey-set-up", Map.of("answer", made));
        var answer = browser.post("/sign-in/passkey-set-up/name", Map.of("name", ""));
        if (!answer.location().endsWith("/")) {
            throw new AssertionError("not registered but " + answer.status() + " " + answer.location());
        }
        Mailbox.shared().next(person.mailAddress());
        return browser;
    }

    /** What the page's script would hand to a device. */
    String options(String page) {
        var answer = post(page + "/options", Map.of());
        if (answer.status() != 200) {
            throw new AssertionError("no options but " + answer.status() + " " + answer.location());
        }
        return answer.body();
    }

    /** Past the password of a registered member, wherever that leads. */
    static PlainBrowser pastThePassword(Stage stage, Person person) {
        var browser = new PlainBrowser(stage, person);
        browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        return browser;
    }

    /** Signed in by the mailed code. */
    static PlainBrowser signedIn(Stage stage, Person person) {
        var browser = new PlainBrowser(stage, person);
        browser.post("/sign-in/email-code", Map.of("code", browser.signInAgain(person)));
        return browser;
    }

    /** A second tab: the same cookies and form token, from then on apart. */
    PlainBrowser twin() {
        var twin = new PlainBrowser(host, port);
        twin.token = token();
        twin.cookies.putAll(cookies);
        return twin;
    }

    boolean isSignedIn() {
        return cookies.containsKey("portal-session") && get("/").status() == 200;
    }

    /** Past the password of a registered member, before the mailed code; answers that code. */
    String signInAgain(Person person) {
        var answer = signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        if (!answer.location().endsWith("/sign-in/email-code")) {
            throw new AssertionError("not at the mailed code but " + answer.status() + " " + answer.location());
        }
        return Mailbox.shared().next(person.mailAddress()).code();
    }
}

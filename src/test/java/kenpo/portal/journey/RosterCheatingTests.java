package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody gets at the pages of imports, and what no file does. */
@JourneyTest
class RosterCheatingTests {
    private static final String BOUNDARY = "a-line-no-file-has";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office(stage, stage.ofItsOwn(7));
    }

    @Test
    void importIsNotThereForAnybodyElse() {
        var clerk = office.employee(Role.CLERK).browser();
        var id = previewed(clerk, RosterFiles.of(2));
        var viewer = office.employee(Role.VIEWER).browser();
        var elsewhere =
                new Office(stage, stage.momiji()).employee(Role.ADMINISTRATOR).browser();
        var nobody = office.stranger();
        for (var path : List.of("", "/state", "/confirm", "/errors.csv")) {
            assertThat(clerk.get(id + path).status()).as(path).isEqualTo(200);
            assertThat(viewer.get(id + path).status()).as(path).isEqualTo(404);
            assertThat(elsewhere.get(id + path).status()).as(path).isEqualTo(404);
            assertThat(nobody.get(id + path).location()).as(path).contains("/sign-in");
        }
        for (var path : List.of("/confirm", "/discard")) {
            assertThat(viewer.post(id + path, Map.of("reason", "x")).status()).isEqualTo(404);
            assertThat(elsewhere.post(id + path, Map.of("reason", "x")).status())
                    .isEqualTo(404);
            assertThat(clerk.postAsIs(id + path, Map.of("reason", "x")).status())
                    .isEqualTo(403);
        }
        for (var other : List.of("/roster/" + UUID.randomUUID(), "/roster/1", "/roster/..%2f")) {
            assertThat(clerk.get(other).status()).as(other).isIn(400, 404);
        }
        assertThat(state(clerk, id)).contains("PREVIEWED");
        clerk.post(id + "/discard", Map.of());
        assertThat(state(clerk, id)).contains("DISCARDED");
    }

    @Test
    void onlyStaffWithTheFormsTokenCanSendAFile() {
        var clerk = office.employee(Role.CLERK).browser();
        var viewer = office.employee(Role.VIEWER).browser();
        var content = RosterFiles.of(1).getBytes(StandardCharsets.UTF_8);
        assertThat(send(clerk, "nonsense", "DELTA", content).status()).isEqualTo(403);
        assertThat(send(clerk, viewer.token(), "DELTA", content).status()).isEqualTo(403);
        assertThat(send(clerk, "", "DELTA", content).status()).isEqualTo(403);
        assertThat(send(viewer, viewer.token(), "DELTA", content).status()).isEqualTo(404);
        var stranger = office.stranger();
        assertThat(send(stranger, stranger.token(), "DELTA", content).location())
                .contains("/sign-in");
        assertThat(send(clerk, clerk.token(), "SOME", content).status()).isEqualTo(422);
        assertThat(send(clerk, clerk.token(), "DELTA", null).status()).isEqualTo(422);
    }

    @Test
    void secondImportIsToldWhoIsAtTheFirst() {
        var first = office.employee(Role.CLERK);
        var second = office.employee(Role.CLERK).browser();
        var id = previewed(first.browser(), RosterFiles.of(2));
        assertThat(second.get("/roster").body()).contains("職員 " + first.email().replaceFirst("@.*", ""));
        var refused = send(second, second.token(), "DELTA", RosterFiles.of(3).getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("別の取込が進行中");
        second.post(id + "/discard", Map.of());
        assertThat(state(second, previewed(second, RosterFiles.of(3)))).contains("PREVIEWED");
        second.get("/roster");
        discardAll(second);
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 2147483648,413", "Transfer-Encoding: chunked,411"})
    void hugeUploadAndOneOfUnknownSizeAreRefusedBeforeAnythingOfThemIsRead(String size, String status)
            throws IOException {
        var clerk = office.employee(Role.CLERK).browser();
        try (var socket = connect()) {
            write(socket, clerk, size, "");
            var answer = new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("<title>");
        }
    }

    @Test
    void whatComesBeforeTheFileIsNoLongerThanAForm() {
        var clerk = office.employee(Role.CLERK).browser();
        var padded = send(clerk, clerk.token(), "x".repeat(1_000_000), new byte[] {1});
        assertThat(padded.status()).isEqualTo(403);
    }

    @Test
    void interruptedUploadLeavesNothing() throws IOException {
        var clerk = office.employee(Role.CLERK).browser();
        discardAll(clerk);
        var imports = imports();
        var begun = part(clerk.token(), "DELTA", RosterFiles.of(2000));
        try (var socket = connect()) {
            write(socket, clerk, length(begun.getBytes(StandardCharsets.UTF_8).length + 1_000_000), begun);
            await().until(() -> !keptFiles().isEmpty());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> keptFiles().isEmpty());
        assertThat(imports()).isEqualTo(imports);
        assertThat(clerk.get("/roster").body()).contains("name=\"file\"");
    }

    @Test
    void sessionThatEndsWhileTheFileArrivesLosesNoFile() throws IOException {
        var clerk = office.employee(Role.CLERK);
        discardAll(clerk.browser());
        var answer = sendInHalves(clerk.browser(), () -> clerk.browser().twin().post("/sign-out", Map.of()));
        assertThat(answer).contains("HTTP/1.1 302").containsPattern("(?i)location: .*/roster/");
        var id = answer.replaceAll("(?s).*(/roster/[0-9a-f-]{36}).*", "$1");
        assertThat(clerk.browser().get(id).location()).contains("/sign-in");
        var again = office.signIn(clerk);
        await().until(() -> state(again, id).contains("PREVIEWED"));
        discardAll(again);
    }

    @Test
    void whoIsStoppedWhileTheFileArrivesBeginsNothing() throws IOException {
        var clerk = office.employee(Role.CLERK);
        discardAll(clerk.browser());
        var boss = office.employee(Role.ADMINISTRATOR).browser();
        var imports = imports();
        var path = "/staff/" + stage.staffId(stage.ofItsOwn(7), clerk.email());
        boss.get(path);
        var answer = sendInHalves(clerk.browser(), () -> boss.post(path, Map.of("stop", "true", "reason", "退職")));
        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(keptFiles()).isEmpty();
        assertThat(imports()).isEqualTo(imports);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"%PDF-1.7|PDF", "PK\u0003\u0004x|Excel", "''|空です", "a\u0000b|NUL", "番号|記号", "\u00FF\u00FE|UTF-16"})
    void wrongFileIsTurnedAwayWithItsReason(String content, String reason) {
        var clerk = office.employee(Role.CLERK).browser();
        var charset = content.startsWith("\u00FF") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        var id = send(clerk, clerk.token(), "WHOLE", content.getBytes(charset)).location();
        await().until(() -> state(clerk, path(id)).contains("DISCARDED"));
        assertThat(clerk.get(path(id)).body()).contains(reason).contains("加入者データは変わっていません");
    }

    @Test
    void confirmingAsksForAFreshFactorAndHappensOnce() {
        var clerk = office.employee(Role.CLERK).browser();
        var id = previewed(clerk, RosterFiles.of(2));
        clock.advance(Duration.ofMinutes(6));
        assertThat(clerk.post(id + "/confirm", Map.of("reason", "x")).asksForFactor())
                .isTrue();
        assertThat(state(clerk, id)).contains("PREVIEWED");
        discardAll(clerk);
    }

    private String previewed(PlainBrowser browser, String content) {
        discardAll(browser);
        var id = path(send(browser, browser.token(), "DELTA", content.getBytes(StandardCharsets.UTF_8))
                .location());
        await().until(() -> state(browser, id).contains("PREVIEWED"));
        return id;
    }

    /** Whatever an earlier test left. */
    private static void discardAll(PlainBrowser browser) {
        var found = java.util.regex.Pattern.compile("/roster/[0-9a-f-]{36}")
                .matcher(browser.get("/roster").body());
        found.results()
                .map(each -> each.group())
                .collect(Collectors.toSet())
                .forEach(each -> browser.post(each + "/discard", Map.of()));
    }

    private static String path(String location) {
        return java.net.URI.create(location).getPath();
    }

    private static String state(PlainBrowser browser, String id) {
        return browser.get(id + "/state").body();
    }

    private static List<Path> keptFiles() throws IOException {
        try (var files = Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")),
                "kenpo-roster-" + ProcessHandle.current().pid() + "-*.csv")) {
            var found = new java.util.ArrayList<Path>();
            files.forEach(found::add);
            return found;
        }
    }

    private static PlainBrowser.Answer send(
            PlainBrowser browser, String token, String extent, byte @org.jspecify.annotations.Nullable [] content) {
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(part(token, extent, "").getBytes(StandardCharsets.UTF_8));
        if (content == null) {
            body.reset();
            body.writeBytes(fields(token, extent).getBytes(StandardCharsets.UTF_8));
        } else {
            body.writeBytes(content);
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(
                "/roster",
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String fields(String token, String extent) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"extent\"\r\n\r\n" + extent;
    }

    private static String part(String token, String extent, String content) {
        return fields(token, extent) + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + content;
    }

    private Socket connect() throws IOException {
        var socket = new Socket(java.net.InetAddress.getLoopbackAddress(), stage.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String length(long bytes) {
        return "Content-Length: " + bytes;
    }

    /** Head and first half of a form, then what happens meanwhile, then the rest; answers the head of what comes back. */
    private String sendInHalves(PlainBrowser browser, Runnable meanwhile) throws IOException {
        var form = part(browser.token(), "DELTA", RosterFiles.of(2000)) + "\r\n--" + BOUNDARY + "--\r\n";
        var half = form.substring(0, form.length() / 2);
        try (var socket = connect()) {
            write(socket, browser, length(form.getBytes(StandardCharsets.UTF_8).length), half);
            await().until(() -> !keptFiles().isEmpty());
            meanwhile.run();
            socket.getOutputStream().write(form.substring(half.length()).getBytes(StandardCharsets.UTF_8));
            var lines = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var head = new StringBuilder();
            for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    private long imports() {
        return stage.count(stage.ofItsOwn(7), "roster_import");
    }

    private void write(Socket socket, PlainBrowser browser, String size, String body) throws IOException {
        var head = "POST /roster HTTP/1.1\r\nHost: " + office.host() + ":" + stage.port() + "\r\nCookie: "
                + browser.cookies().entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n" + size + "\r\n\r\n";
        var out = socket.getOutputStream();
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}

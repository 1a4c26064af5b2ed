package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kenpo.portal.society.Method;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever stands in a field about a second factor is answered in words, and changes nothing. */
@JourneyTest
class FactorFieldsCheatingTests {
    private static final String APP_SET_UP = "/sign-in/authenticator-app-set-up";
    private static final List<String> STRANGE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7}[[${7*7}]]__${7*7}__",
            "' or 1=1 --",
            "😀🏳️‍🌈",
            "\0\1\u0007\u001b[31m",
            "a\r\nBcc: everybody@example.jp",
            "ｆｕｌｌ－ｗｉｄｔｈ　１２３",
            "\uD800",
            "%00%ff%c0%af",
            "x".repeat(20_000));

    @Autowired
    private Stage stage;

    @Test
    void fieldsThatProveAFactor() {
        var owner = Equipment.of(stage, stage.newcomer());
        int before = new Ledger(stage).sessions(owner.person());
        for (var text : STRANGE) {
            refused(owner.at("AUTHENTICATOR_APP").post("/sign-in/authenticator-app", Map.of("code", text)), text);
            refused(owner.at("RECOVERY_CODE").post("/sign-in/recovery-code", Map.of("code", text)), text);
            refused(owner.at("PASSKEY").post("/sign-in/passkey", Map.of("answer", text)), text);
            var anybody = new PlainBrowser(stage, owner.person());
            refused(anybody.post("/sign-in/passkey-alone", Map.of("answer", text, "returnTo", text)), text);
            var choosing = owner.at("PASSKEY");
            assertThat(choosing.post("/sign-in/another-method", Map.of("factor", text))
                            .location())
                    .endsWith("/sign-in/passkey");
        }
        assertThat(new Ledger(stage).sessions(owner.person())).isEqualTo(before);
    }

    @Test
    void fieldsThatSetAMethodUp() {
        var person = stage.newcomer();
        var browser = PlainBrowser.atTheSetUp(stage, person, Method.AUTHENTICATOR_APP);
        var app = App.of(browser.get(APP_SET_UP).body());
        var other = stage.newcomer();
        var registering = PlainBrowser.atTheSetUp(stage, other, Method.PASSKEY);
        for (var text : STRANGE) {
            var all = Map.of("code", text, "name", text, "elsewhere", text);
            refused(browser.post(APP_SET_UP, all), text);
            refused(browser.post(APP_SET_UP, Map.of("code", app.wrongCode(stage), "elsewhere", text)), text);
            assertThat(browser.post("/sign-in/method-change", Map.of("method", text))
                            .location())
                    .endsWith(APP_SET_UP);
            refused(registering.post("/sign-in/passkey-set-up", Map.of("answer", text, "name", text)), text);
        }
        assertThat(new Ledger(stage).rows("authenticator_app", person)).isZero();
        assertThat(new Ledger(stage).rows("passkey", other)).isZero();
        assertThat(App.of(browser.get(APP_SET_UP).body())).isEqualTo(app);
    }

    @Test
    void nameOfAPasskeyAndFieldsOfSignedInMembers() {
        var person = stage.newcomer();
        var device = new kenpo.portal.fixtures.SoftAuthenticator();
        var browser = PlainBrowser.registerWithPasskey(stage, person, device);
        int flows = new Ledger(stage).rows("sign_in", person);
        for (var text : STRANGE) {
            assertThat(browser.post("/sign-in/add-method", Map.of("method", text))
                            .location())
                    .endsWith("/settings/methods");
            refused(browser.post("/settings/recovery-codes/file", Map.of("codes", text)), text);
            assertThat(browser.get("/settings/methods").status()).isEqualTo(200);
        }
        assertThat(new Ledger(stage).rows("sign_in", person)).isEqualTo(flows);
        for (var text : STRANGE) {
            assertThat(browser.post("/sign-in/step-up", Map.of("returnTo", text))
                            .location())
                    .doesNotContain("//evil")
                    .endsWith("/sign-in/completed");
            assertThat(browser.get("/sign-in/completed").location()).endsWith("/settings/methods");
        }
        browser.post("/sign-in/add-method", Map.of("method", "PASSKEY"));
        var second = new kenpo.portal.fixtures.SoftAuthenticator();
        browser.post(
                "/sign-in/passkey-set-up",
                Map.of(
                        "answer",
                        second.create(browser.options("/sign-in/passkey-set-up"), stage.address(stage.sakura()))));
        for (var text : List.of("\0", "a\r\nb", "x".repeat(51), "x\u2028y")) {
            refused(browser.post("/sign-in/passkey-set-up/name", Map.of("name", text)), text);
        }
        browser.post("/sign-in/passkey-set-up/name", Map.of("name", "<b>'\"&amp;${7*7}"));
        assertThat(browser.get("/settings/methods").body())
                .contains("&lt;b&gt;")
                .contains("&amp;amp;${7*7}")
                .doesNotContain("<b>'");
    }

    @Test
    void missingRepeatedAndMisreadFields() {
        var owner = Equipment.of(stage, stage.newcomer());
        Stream.of(
                        Map.entry("AUTHENTICATOR_APP", "/sign-in/authenticator-app"),
                        Map.entry("RECOVERY_CODE", "/sign-in/recovery-code"),
                        Map.entry("PASSKEY", "/sign-in/passkey"))
                .forEach(way -> {
                    var browser = owner.at(way.getKey());
                    refused(browser.post(way.getValue(), Map.of()), "missing");
                    for (var body : List.of(
                            "code=1&code=2&answer=1&answer=2",
                            "code[]=1&answer[]=1",
                            "code[0]=1&answer[0]=1",
                            "code.value=1&answer.value=1",
                            "code=%E6%97&answer=%FF%FE")) {
                        refused(raw(browser, way.getValue(), body, "UTF-8"), body);
                    }
                    refused(raw(browser, way.getValue(), "code=日本&answer=日本", "MS932"), "MS932");
                });
        var anybody = new PlainBrowser(stage, owner.person());
        refused(anybody.post("/sign-in/passkey-alone", Map.of()), "missing");
        refused(raw(anybody, "/sign-in/passkey-alone", "answer=1&answer=2&userId=a&userId=b", "UTF-8"), "repeated");
    }

    private static PlainBrowser.Answer raw(PlainBrowser browser, String path, String body, String charset) {
        var bytes = (body + "&_csrf=" + browser.token())
                .getBytes(charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(charset));
        return browser.send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
                        .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private static void refused(PlainBrowser.Answer answer, String text) {
        assertThat(answer.status()).as(text + " " + answer.location()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x").doesNotContain("value=\"49");
        assertThat(new TreeMap<>(answer.headers())).as(text).doesNotContainKey("location");
    }
}

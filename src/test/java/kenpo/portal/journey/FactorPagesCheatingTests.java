package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kenpo.portal.society.Method;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Secrets on pages are kept by nobody, and a forged post opens and changes nothing. */
@JourneyTest
class FactorPagesCheatingTests {
    private static final String APP_SET_UP = "/sign-in/authenticator-app-set-up";

    @Autowired
    private Stage stage;

    @Test
    void secretsAreNotKeptByBrowsersAndProxies() {
        var person = stage.newcomer();
        var browser = PlainBrowser.atTheSetUp(stage, person, Method.AUTHENTICATOR_APP);
        var page = browser.get(APP_SET_UP);
        notKept(page);
        notKept(browser.get(APP_SET_UP + "/qr.png"));
        notKept(browser.get(APP_SET_UP + "/qr.png?save"));
        var app = App.of(page.body());
        browser.post(APP_SET_UP, Map.of("code", app.code(stage), "name", ""));
        var codes = browser.post("/settings/recovery-codes", Map.of());
        assertThat(codes.body()).contains("class=\"codes\"");
        notKept(codes);
        var file = browser.post(
                "/settings/recovery-codes/file",
                Map.of("codes", "AAAA-AAAA-AAAA-AAAA ".repeat(10).strip()));
        assertThat(file.status()).isEqualTo(200);
        notKept(file);
        notKept(new PlainBrowser(stage, person).post("/sign-in/passkey-alone/options", Map.of()));
        var ledger = new Ledger(stage);
        assertThat(ledger.isAudited(person, "AUTHENTICATOR_APP_ADDED")).isTrue();
        assertThat(ledger.isAudited(person, app.key())).isFalse();
    }

    private static void notKept(PlainBrowser.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void pictureOfTheKeyIsGoneWithTheSetUp() {
        var person = stage.newcomer();
        var browser = PlainBrowser.atTheSetUp(stage, person, Method.AUTHENTICATOR_APP);
        var app = App.of(browser.get(APP_SET_UP).body());
        browser.post(APP_SET_UP, Map.of("code", app.code(stage), "name", ""));
        assertThat(browser.get(APP_SET_UP + "/qr.png").status()).isEqualTo(302);
        assertThat(browser.get(APP_SET_UP).status()).isEqualTo(302);
        assertThat(browser.post(APP_SET_UP, Map.of("code", app.code(stage))).status())
                .isEqualTo(302);
        assertThat(new Ledger(stage).rows("authenticator_app", person)).isOne();
    }

    @Test
    void forgedPostsChangeNothingAndAreAnsweredInWords() {
        var owner = Equipment.of(stage, stage.newcomer());
        var person = owner.person();
        var signedIn = owner.at("RECOVERY_CODE");
        owner.byRecoveryCode(signedIn, 0);
        var ledger = new Ledger(stage);
        int flows = ledger.rows("sign_in", person);
        for (var path : List.of(
                "/sign-in/add-method",
                "/sign-in/step-up",
                "/sign-in/passkey-alone",
                "/sign-in/passkey-alone/options",
                "/sign-in/cancel",
                "/sign-out",
                "/session/continue",
                "/settings/recovery-codes/file")) {
            var answer = signedIn.postAsIs(path, Map.of("method", "PASSKEY", "_csrf", "forged"));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.header("content-type")).as(path).startsWith("text/html");
            assertThat(answer.body()).as(path).contains("時間がたった");
        }
        var codes = signedIn.postAsIs("/settings/recovery-codes", Map.of("_csrf", "forged"));
        assertThat(codes.status()).isEqualTo(403);
        assertThat(codes.body()).doesNotContain("class=\"codes\"");
        assertThat(ledger.rows("sign_in", person)).isEqualTo(flows);
        assertThat(ledger.rows("recovery_code", person)).isEqualTo(10);
        assertThat(signedIn.isSignedIn()).isTrue();
    }

    @Test
    void forgedPostShowsNobodyAMembersPage() {
        var stranger = new PlainBrowser("sakura.localhost", stage.port());
        for (var path : List.of("/", "/settings/methods", "/settings/recovery-codes", APP_SET_UP)) {
            var answer = stranger.postAsIs(path, Map.of("_csrf", "forged"));
            assertThat(answer.location()).as(path).contains("/sign-in");
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void forgedPostAtAnotherStepLeadsToTheRightOne() {
        var owner = Equipment.of(stage, stage.newcomer());
        var browser = owner.at("AUTHENTICATOR_APP");
        for (var path : List.of(APP_SET_UP, "/sign-in/passkey", "/sign-in/recovery-code")) {
            assertThat(browser.postAsIs(path, Map.of("_csrf", "forged")).location())
                    .as(path)
                    .endsWith("/sign-in/authenticator-app");
        }
    }
}

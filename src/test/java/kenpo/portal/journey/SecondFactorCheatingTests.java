package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.Credentials;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody skips the second factor, and what one browser has begun is worth nothing in another. */
@JourneyTest
class SecondFactorCheatingTests {
    private static final String SET_UP = "/sign-in/authenticator-app-set-up";
    private static final List<String> PAGES = List.of(
            "/",
            "/notices",
            "/settings/methods",
            "/settings/recovery-codes",
            SET_UP,
            SET_UP + "/qr.png",
            "/sign-in/passkey-set-up",
            "/sign-in/method-change",
            "/sign-in/completed",
            "/sign-in/method",
            "/sign-in/password");
    private static final Map<String, Map<String, String>> POSTS = Map.ofEntries(
            Map.entry("/settings/recovery-codes", Map.of()),
            Map.entry("/settings/recovery-codes/file", Map.of("codes", "x")),
            Map.entry("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP")),
            Map.entry("/sign-in/step-up", Map.of("returnTo", "/settings/methods")),
            Map.entry(SET_UP, Map.of("code", "000000")),
            Map.entry("/sign-in/passkey-set-up", Map.of("answer", "{}")),
            Map.entry("/sign-in/passkey-set-up/options", Map.of()),
            Map.entry("/sign-in/passkey-set-up/name", Map.of("name", "x")),
            Map.entry("/sign-in/method-change", Map.of("method", "EMAIL_CODE")),
            Map.entry("/sign-in/completed", Map.of()),
            Map.entry("/session/continue", Map.of()));

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Ledger ledger;

    @BeforeEach
    void aLedger() {
        ledger = new Ledger(stage);
    }

    @Test
    void withThePasswordAloneNothingOpens() {
        var owner = Equipment.of(stage, stage.newcomer());
        for (var factor : List.of("PASSKEY", "AUTHENTICATOR_APP", "RECOVERY_CODE")) {
            opensNothing(owner.at(factor), owner.person());
        }
        var mailed = stage.newcomer();
        PlainBrowser.register(stage, mailed);
        opensNothing(PlainBrowser.pastThePassword(stage, mailed), mailed);
    }

    private void opensNothing(PlainBrowser browser, Person person) {
        int before = ledger.sessions(person);
        for (var page : PAGES) {
            var answer = browser.get(page);
            assertThat(answer.status()).as(page).isEqualTo(302);
            assertThat(answer.location()).as(page).contains("/sign-in");
            assertThat(answer.body()).as(page).isEmpty();
        }
        POSTS.forEach((path, fields) -> {
            var answer = browser.post(path, fields);
            assertThat(answer.status()).as(path).isIn(302, 401);
            assertThat(answer.location()).as(path).doesNotEndWith("/").doesNotContain("set-up", "completed");
        });
        assertThat(browser.cookies()).doesNotContainKey("portal-session");
        assertThat(ledger.sessions(person)).isEqualTo(before);
    }

    @Test
    void othersAppPasskeyAndRecoveryCodeAreNoneOfOnes() {
        var owner = Equipment.of(stage, stage.newcomer());
        var other = Equipment.of(stage, stage.newcomer());
        clock.advance(Duration.ofMinutes(1));
        assertThat(other.byApp(owner.at("AUTHENTICATOR_APP")).status()).isEqualTo(422);
        assertThat(other.byPasskey(owner.at("PASSKEY")).status()).isEqualTo(422);
        assertThat(other.byRecoveryCode(owner.at("RECOVERY_CODE"), 0).status()).isEqualTo(422);
        assertThat(other.byApp(other.at("AUTHENTICATOR_APP")).location()).endsWith("/");
    }

    @Test
    void factorTheAccountDoesNotHaveCannotBeAskedFor() {
        var person = stage.newcomer();
        PlainBrowser.registerWithApp(stage, person);
        var browser = PlainBrowser.pastThePassword(stage, person);
        for (var factor : List.of("EMAIL_CODE", "PASSKEY", "RECOVERY_CODE")) {
            assertThat(browser.post("/sign-in/another-method", Map.of("factor", factor))
                            .location())
                    .endsWith("/sign-in/authenticator-app");
        }
    }

    @Test
    void methodChosenAtStepFiveIsSetUpInAnotherBrowserOnlyAfterTheMailedCode() {
        for (var method : List.of(Method.AUTHENTICATOR_APP, Method.PASSKEY)) {
            var person = stage.newcomer();
            PlainBrowser.atTheSetUp(stage, person, method);
            var thief = new PlainBrowser(stage, person);
            thief.signInAgain(person);
            for (var page : List.of(SET_UP, SET_UP + "/qr.png", "/sign-in/passkey-set-up", "/sign-in/method-change")) {
                assertThat(thief.get(page).location()).as(page).endsWith("/sign-in/email-code");
            }
            assertThat(thief.post("/sign-in/passkey-set-up/options", Map.of()).location())
                    .endsWith("/sign-in/email-code");
            assertThat(thief.post("/sign-in/method-change", Map.of("method", "EMAIL_CODE"))
                            .location())
                    .endsWith("/sign-in/email-code");
            assertThat(ledger.sessions(person)).isZero();
        }
    }

    @Test
    void keyShownInOneBrowserIsNotTheKeyOfAnother() {
        var person = stage.newcomer();
        var first = PlainBrowser.atTheSetUp(stage, person, Method.AUTHENTICATOR_APP);
        var app = App.of(first.get(SET_UP).body());
        var second = new PlainBrowser(stage, person);
        second.post("/sign-in/email-code", Map.of("code", second.signInAgain(person)));
        assertThat(App.of(second.get(SET_UP).body()).key()).isNotEqualTo(app.key());
        assertThat(second.post(SET_UP, Map.of("code", app.code(stage))).status())
                .isEqualTo(422);
    }

    @Test
    void staleSessionReachesTheSetUpOnlyWithAFactor() {
        var owner = Equipment.of(stage, stage.newcomer());
        var browser = owner.at("RECOVERY_CODE");
        owner.byRecoveryCode(browser, 0);
        clock.advance(Duration.ofMinutes(6));
        for (var method : List.of("AUTHENTICATOR_APP", "PASSKEY")) {
            assertThat(browser.post("/sign-in/add-method", Map.of("method", method))
                            .location())
                    .endsWith("/sign-in/passkey");
            assertThat(browser.get(SET_UP).location()).endsWith("/sign-in/passkey");
            assertThat(browser.post("/sign-in/passkey-set-up/options", Map.of()).location())
                    .endsWith("/sign-in/passkey");
        }
        assertThat(owner.byPasskey(browser).location()).endsWith("/sign-in/passkey-set-up");
    }

    @Test
    void flowOfASessionIsNothingWithoutItAndDiesWithIt() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = PlainBrowser.signedIn(stage, person);
        browser.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var flow = String.valueOf(browser.cookies().get("portal-sign-in"));
        assertThat(browser.get(SET_UP).status()).isEqualTo(200);

        var thief = new PlainBrowser(stage, person);
        thief.cookies().put("portal-sign-in", flow);
        assertThat(thief.get(SET_UP).location()).endsWith("/sign-in?expired");
        var another = PlainBrowser.signedIn(stage, person);
        another.cookies().put("portal-sign-in", flow);
        assertThat(another.get(SET_UP).location()).endsWith("/sign-in?expired");

        var session = String.valueOf(browser.cookies().get("portal-session"));
        browser.post("/sign-out", Map.of());
        browser.cookies().putAll(Map.of("portal-sign-in", flow, "portal-session", session));
        assertThat(browser.get(SET_UP).location()).endsWith("/sign-in?expired");
    }

    @Test
    void signingOutEverywhereEndsWhatOtherBrowsersHaveBegun() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var elsewhere = PlainBrowser.signedIn(stage, person);
        elsewhere.post("/sign-in/add-method", Map.of("method", "PASSKEY"));
        var device = new SoftAuthenticator();
        var made = device.create(elsewhere.options("/sign-in/passkey-set-up"), stage.address(stage.sakura()));
        var halfWay = new PlainBrowser(stage, person);
        var code = halfWay.signInAgain(person);

        var here = PlainBrowser.signedIn(stage, person);
        here.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var app = App.of(here.get(SET_UP).body());
        here.post(SET_UP, Map.of("code", app.code(stage), "name", "", "elsewhere", "true"));
        assertThat(here.isSignedIn()).isTrue();
        assertThat(elsewhere
                        .post("/sign-in/passkey-set-up", Map.of("answer", made))
                        .location())
                .endsWith("/sign-in?expired");
        assertThat(halfWay.post("/sign-in/email-code", Map.of("code", code)).location())
                .endsWith("/sign-in?expired");
        assertThat(ledger.rows("passkey", person)).isZero();
        assertThat(ledger.sessions(person)).isOne();
    }

    @Test
    void signingInAgainEndsTheSessionThisBrowserHeld() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = PlainBrowser.signedIn(stage, person);
        var thief = browser.twin();
        assertThat(thief.isSignedIn()).isTrue();
        browser.post("/sign-in/email-code", Map.of("code", browser.signInAgain(person)));
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void reissueRemovesWhateverOpenedTheAccount() {
        var owner = Equipment.of(stage, stage.newcomer());
        var person = owner.person();
        var alone = new PlainBrowser(stage, person);
        var answer = owner.answer(alone, "/sign-in/passkey-alone");
        clock.advance(Duration.ofMinutes(1));
        var signedIn = owner.at("AUTHENTICATOR_APP");
        owner.byApp(signedIn);
        signedIn.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        signedIn.get(SET_UP);
        var halfWay = owner.at("PASSKEY");
        halfWay.options("/sign-in/passkey");
        var tables = List.of(
                "passkey",
                "authenticator_app",
                "recovery_code",
                "member_session",
                "sign_in",
                "authenticator_app_offer",
                "passkey_challenge");
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(ledger.rows(table, person)).as(table).isPositive());

        CurrentSociety.call(
                person.society(),
                () -> stage.bean(Credentials.class)
                        .reissue(
                                person.society().id(),
                                person.symbol(),
                                person.number(),
                                new AuditEvent.Actor.Operator("journeys")));
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(ledger.rows(table, person)).as(table).isZero());
        assertThat(alone.post("/sign-in/passkey-alone", Map.of("answer", answer))
                        .status())
                .isEqualTo(422);
        assertThat(signedIn.isSignedIn()).isFalse();
        assertThat(halfWay.get("/sign-in/passkey").location()).endsWith("/sign-in?expired");
    }
}

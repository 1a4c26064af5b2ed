package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.society.Societies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A second factor belongs to one society, a passkey to one of its hosts, and the society says which methods there are. */
@JourneyTest
class SocietyCheatingTests {
    private static final String ALONE = "/sign-in/passkey-alone";

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
    void nothingOfOneSocietyIsAnythingAtAnother() {
        var owner = Equipment.of(stage, stage.newcomer());
        var other = Equipment.of(stage, stage.newcomer(stage.momiji()));
        clock.advance(Duration.ofMinutes(1));
        assertThat(owner.byApp(other.at("AUTHENTICATOR_APP")).status()).isEqualTo(422);
        assertThat(owner.byRecoveryCode(other.at("RECOVERY_CODE"), 0).status()).isEqualTo(422);
        var asked = other.at("PASSKEY");
        var foreign = owner.passkey().get(asked.options("/sign-in/passkey"), stage.address(stage.momiji()));
        assertThat(asked.post("/sign-in/passkey", Map.of("answer", foreign)).status())
                .isEqualTo(422);
        var alone = new PlainBrowser(stage, other.person());
        var answer = owner.passkey().get(alone.options(ALONE), stage.address(stage.momiji()));
        assertThat(alone.post(ALONE, Map.of("answer", answer)).status()).isEqualTo(422);
    }

    @Test
    void challengeAndFlowOfOneSocietyAreNothingAtAnother() {
        var owner = Equipment.of(stage, stage.newcomer());
        var browser = owner.at("PASSKEY");
        var answer = owner.answer(browser, "/sign-in/passkey");
        var alone = owner.answer(browser, ALONE);
        var abroad = new PlainBrowser("momiji.localhost", stage.port());
        abroad.cookies().putAll(browser.cookies());
        abroad.forgetToken(new PlainBrowser("momiji.localhost", stage.port()).token());
        assertThat(abroad.get("/sign-in/passkey").location()).endsWith("/sign-in?expired");
        abroad.get("/sign-in");
        assertThat(abroad.post("/sign-in/passkey", Map.of("answer", answer)).location())
                .endsWith("/sign-in?expired");
        assertThat(abroad.post(ALONE, Map.of("answer", alone)).status()).isEqualTo(422);
        assertThat(browser.post("/sign-in/passkey", Map.of("answer", answer)).location())
                .endsWith("/");
    }

    @Test
    void passkeyOfOneHostIsNotAskedForAtAnotherWhichSaysWhereToGo() {
        var person = stage.newcomer(stage.kaede());
        var device = new SoftAuthenticator();
        PlainBrowser.registerWithPasskey(stage, person, device);
        var browser = new PlainBrowser(stage, person).at("kaede-2.localhost");
        assertThat(browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD).location())
                .endsWith("/sign-in/passkey");
        var page = browser.get("/sign-in/passkey").body();
        assertThat(page)
                .contains("href=\"" + stage.address(stage.kaede()) + "/\"")
                .doesNotContain("name=\"answer\"");
        var options = browser.options("/sign-in/passkey");
        assertThat(options).doesNotContain(device.id());
        var there = "http://kaede-2.localhost:" + stage.port();
        assertThat(browser.post("/sign-in/passkey", Map.of("answer", device.get(options, there)))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(ALONE, Map.of("answer", device.get(browser.options(ALONE), there)))
                        .status())
                .isEqualTo(422);
        assertThat(browser.cookies()).doesNotContainKey("portal-session");
    }

    @Test
    void methodSwitchedOffIsNotOfferedAndLocksNobodyOut() {
        var kaede = stage.kaede();
        var onlyPasskey = stage.newcomer(kaede);
        var device = new SoftAuthenticator();
        PlainBrowser.registerWithPasskey(stage, onlyPasskey, device);
        var both = Equipment.of(stage, stage.newcomer(kaede));
        clock.advance(Duration.ofMinutes(1));
        var member = both.at("AUTHENTICATOR_APP");
        both.byApp(member);
        var newcomer = stage.newcomer(kaede);
        var choosing = new PlainBrowser(stage, newcomer).walk(newcomer, Step.METHOD);
        var early = both.answer(choosing, ALONE);
        stage.bean(Societies.class).set(kaede.id(), Map.of("methods", "authenticator-app,email-code"));
        try {
            assertThat(choosing.get(Step.METHOD.path()).body())
                    .contains("AUTHENTICATOR_APP")
                    .doesNotContain("value=\"PASSKEY\"");
            assertThat(choosing.post(Step.METHOD.path(), Map.of("userId", newcomer.chosenUserId(), "method", "PASSKEY"))
                            .status())
                    .isEqualTo(422);
            assertThat(member.get("/settings/methods").body()).doesNotContain("value=\"PASSKEY\"");
            assertThat(member.post("/sign-in/add-method", Map.of("method", "PASSKEY"))
                            .location())
                    .endsWith("/settings/methods");
            assertThat(new PlainBrowser(stage, newcomer).get("/sign-in").body()).doesNotContain("passkey-alone");
            assertThat(choosing.post(ALONE + "/options", Map.of()).status()).isEqualTo(404);
            assertThat(choosing.post(ALONE, Map.of("answer", early)).status()).isEqualTo(422);
            assertThat(PlainBrowser.pastThePassword(stage, both.person())
                            .get("/sign-in/passkey")
                            .location())
                    .endsWith("/sign-in/authenticator-app");
            var browser = PlainBrowser.pastThePassword(stage, onlyPasskey);
            var right = device.get(browser.options("/sign-in/passkey"), stage.address(kaede));
            assertThat(browser.post("/sign-in/passkey", Map.of("answer", right)).location())
                    .endsWith("/");
        } finally {
            stage.bean(Societies.class).set(kaede.id(), Map.of("methods", ""));
        }
        assertThat(ledger.sessions(onlyPasskey)).isEqualTo(2);
    }

    @Test
    void setUpOfAMethodSwitchedOffMeanwhileLeadsToAnother() {
        var kaede = stage.kaede();
        var person = stage.newcomer(kaede);
        var browser = PlainBrowser.atTheSetUp(stage, person, kenpo.portal.society.Method.PASSKEY);
        stage.bean(Societies.class).set(kaede.id(), Map.of("methods", "authenticator-app"));
        try {
            assertThat(List.of("AUTHENTICATOR_APP", "EMAIL_CODE"))
                    .filteredOn(method ->
                            browser.get("/sign-in/method-change").body().contains("value=\"" + method + "\""))
                    .containsExactly("AUTHENTICATOR_APP");
            browser.post("/sign-in/method-change", Map.of("method", "EMAIL_CODE"));
            assertThat(browser.get("/sign-in/method-change").status()).isEqualTo(200);
            assertThat(ledger.sessions(person)).isZero();
        } finally {
            stage.bean(Societies.class).set(kaede.id(), Map.of("methods", ""));
        }
    }
}

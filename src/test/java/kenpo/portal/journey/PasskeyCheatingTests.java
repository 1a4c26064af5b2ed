package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.fixtures.SoftAuthenticator.Algorithm;
import kenpo.portal.society.Method;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wrong passkey is refused over HTTP with one face, whatever was wrong, and leaves one entry in the audit trail. */
@JourneyTest
class PasskeyCheatingTests {
    private static final String SECOND = "/sign-in/passkey";
    private static final String ALONE = "/sign-in/passkey-alone";
    private static final String SET_UP = "/sign-in/passkey-set-up";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Ledger ledger;
    private String origin;
    private Person person;
    private SoftAuthenticator device;

    @BeforeEach
    void someoneNew() {
        ledger = new Ledger(stage);
        origin = stage.address(stage.sakura());
        person = stage.newcomer();
        device = new SoftAuthenticator();
    }

    @Test
    void everyWrongSecondFactorHasOneFace() {
        PlainBrowser.registerWithPasskey(stage, person, device);
        everyWrongUseIsRefused(PlainBrowser.pastThePassword(stage, person), SECOND);
    }

    @Test
    void everyWrongPasskeyAloneHasOneFace() {
        PlainBrowser.registerWithPasskey(stage, person, device);
        everyWrongUseIsRefused(new PlainBrowser(stage, person), ALONE);
    }

    private void everyWrongUseIsRefused(PlainBrowser browser, String page) {
        int before = ledger.sessions(person);
        PasskeyCheats.atUse(origin).forEach(cheat -> {
            cheat.sabotage().accept(device.honest());
            refused(browser, page, cheat.name(), use(browser, page));
        });
        device.honest();
        PasskeyCheats.rubbish().forEach(rubbish -> refused(browser, page, brief(rubbish), rubbish));
        var used = use(browser, page);
        refused(browser, page, "a challenge broken before", used.replace("\"signature\":\"", "\"signature\":\"AAAA"));
        refused(browser, page, "an answer after its challenge was used", used);
        var late = use(browser, page);
        clock.advance(Duration.ofMinutes(5));
        refused(browser, page, "an expired challenge", late);
        var elsewhere =
                page.equals(ALONE) ? new PlainBrowser(stage, person) : PlainBrowser.pastThePassword(stage, person);
        refused(browser, page, "another browser's challenge", use(elsewhere, page));
        var other = page.equals(ALONE) ? PlainBrowser.pastThePassword(stage, person) : browser;
        refused(browser, page, "the other ceremony's challenge", use(other, page.equals(ALONE) ? SECOND : ALONE));
        var stranger = new SoftAuthenticator().userHandle(new byte[64]);
        refused(browser, page, "a passkey nobody has", stranger.get(browser.options(page), origin));
        assertThat(ledger.sessions(person)).isEqualTo(before);

        var right = use(browser, page);
        assertThat(browser.post(page, Map.of("answer", right)).status()).isEqualTo(302);
        browser.get("/sign-in/completed");
        assertThat(ledger.sessions(person)).isEqualTo(before + 1);
        var again = page.equals(ALONE) ? new PlainBrowser(stage, person) : PlainBrowser.pastThePassword(stage, person);
        refused(again, page, "an answer that has signed in", right);
    }

    private String use(PlainBrowser browser, String page) {
        return device.get(browser.options(page), origin);
    }

    @Test
    void othersPasskeyAndLowerCountHaveTheSameFace() {
        PlainBrowser.registerWithPasskey(stage, person, device.counter(7));
        var other = stage.newcomer();
        var othersDevice = new SoftAuthenticator();
        PlainBrowser.registerWithPasskey(stage, other, othersDevice);
        var browser = PlainBrowser.pastThePassword(stage, person);
        refused(browser, SECOND, "another member's passkey", othersDevice.get(browser.options(SECOND), origin));
        for (var page : List.of(SECOND, ALONE)) {
            device.credential(whole -> {
                whole.put("id", othersDevice.id());
                whole.put("rawId", othersDevice.id());
            });
            refused(browser, page, "another member's id", use(browser, page));
            for (long count : List.of(0L, 6L, 7L)) {
                refused(
                        browser,
                        page,
                        "count " + count,
                        device.honest().counter(count).get(browser.options(page), origin));
            }
        }
        assertThat(browser.post(SECOND, Map.of("answer", device.counter(8).get(browser.options(SECOND), origin)))
                        .location())
                .endsWith("/");
    }

    @Test
    void everyWrongRegistrationHasOneFaceAndStoresNothing() {
        var browser = PlainBrowser.atTheSetUp(stage, person, Method.PASSKEY);
        PasskeyCheats.atRegistration(origin).forEach(cheat -> {
            cheat.sabotage().accept(device.honest());
            refused(browser, SET_UP, cheat.name(), make(browser, device));
        });
        device.honest();
        PasskeyCheats.rubbish().forEach(rubbish -> refused(browser, SET_UP, brief(rubbish), rubbish));
        for (var algorithm :
                List.of(Algorithm.ES384, Algorithm.ED448, Algorithm.ES256_ON_P384, Algorithm.RS256_SHORT)) {
            refused(browser, SET_UP, algorithm.name(), make(browser, new SoftAuthenticator(algorithm)));
        }
        var long1024 = new SoftAuthenticator().credentialId(new byte[1024]);
        refused(browser, SET_UP, "an id of 1024 bytes", make(browser, long1024));
        refused(browser, SET_UP, "another browser's challenge", foreign());
        var late = make(browser, device);
        clock.advance(Duration.ofMinutes(5));
        refused(browser, SET_UP, "an expired challenge", late);
        var others = new SoftAuthenticator();
        PlainBrowser.registerWithPasskey(stage, stage.newcomer(), others);
        var copy = new SoftAuthenticator().credentialId(Base64.getUrlDecoder().decode(others.id()));
        refused(browser, SET_UP, "an id that another member has", make(browser, copy));
        assertThat(ledger.rows("passkey", person)).isZero();
        assertThat(ledger.sessions(person)).isZero();

        var right = make(browser, device);
        assertThat(browser.post(SET_UP, Map.of("answer", right)).status()).isEqualTo(302);
        browser.post(SET_UP + "/name", Map.of("name", ""));
        browser.post("/sign-in/add-method", Map.of("method", "PASSKEY"));
        assertThat(browser.post(SET_UP, Map.of("answer", right)).status()).isEqualTo(422);
        assertThat(ledger.rows("passkey", person)).isOne();
    }

    private String foreign() {
        var other = PlainBrowser.atTheSetUp(stage, stage.newcomer(), Method.PASSKEY);
        return make(other, new SoftAuthenticator());
    }

    private String make(PlainBrowser browser, SoftAuthenticator maker) {
        return maker.create(browser.options(SET_UP), origin);
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }

    /** As an answer that is empty JSON, and with one entry more. */
    private void refused(PlainBrowser browser, String page, String what, String answer) {
        var kind = page.equals(SET_UP) ? "PASSKEY_ADDED" : "PASSKEY_CHECKED";
        var face = browser.post(page, Map.of("answer", "{}")).face();
        int before = ledger.refusals(person.society(), kind);
        var refusal = browser.post(page, Map.of("answer", answer));
        assertThat(refusal.status()).as(what).isEqualTo(422);
        assertThat(refusal.face()).as(what).isEqualTo(face);
        assertThat(ledger.refusals(person.society(), kind)).as(what).isEqualTo(before + 1);
    }

    @Test
    void beforeThePasswordOptionsNameNothing() {
        PlainBrowser.registerWithPasskey(stage, person, device);
        var known = new PlainBrowser(stage, person);
        known.signIn(person.chosenUserId(), "no-such-password");
        var options = known.options(ALONE);
        assertThat(options).doesNotContain(device.id(), person.chosenUserId(), "\"user\"");
        assertThat(withoutChallenge(options))
                .isEqualTo(withoutChallenge(new PlainBrowser(stage, person).options(ALONE)))
                .contains("\"allowCredentials\":[]");
        for (var page : List.of(SECOND, SET_UP)) {
            var answer = known.post(page + "/options", Map.of());
            assertThat(answer.location()).endsWith("/sign-in?expired");
            assertThat(answer.body()).isEmpty();
        }
        assertThat(PlainBrowser.pastThePassword(stage, person).options(SECOND)).contains(device.id());
    }

    private static String withoutChallenge(String options) {
        return options.replaceAll("\"challenge\":\"[^\"]{43}\"", "challenge");
    }

    @Test
    void optionsAreGivenOnlyToOurOwnForms() {
        PlainBrowser.registerWithPasskey(stage, person, device);
        var browser = PlainBrowser.pastThePassword(stage, person);
        for (var page : List.of(SECOND, ALONE)) {
            var forged = browser.postAsIs(page + "/options", Map.of("_csrf", "forged"));
            assertThat(forged.status()).as(page).isBetween(400, 499);
            assertThat(forged.body()).doesNotContain("challenge");
            assertThat(browser.get(page + "/options").status()).isBetween(400, 499);
        }
    }
}

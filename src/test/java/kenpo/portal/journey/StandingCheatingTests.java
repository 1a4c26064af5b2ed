package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.roster.Eligibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may not sign in any more gets in by no method, and cannot tell that from a wrong answer. */
@JourneyTest
class StandingCheatingTests {
    private static final String ALONE = "/sign-in/passkey-alone";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Ledger ledger;
    private Equipment owner;
    private Person person;

    @BeforeEach
    void aMember() {
        ledger = new Ledger(stage);
        owner = Equipment.of(stage, stage.newcomer());
        person = owner.person();
        clock.advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended_at", "frozen_at", "closed_at"})
    void stoppedAccountGetsInByNothingAndLooksLikeAWrongAnswer(String column) {
        var wrongPassword = new PlainBrowser(stage, person).signIn(person.chosenUserId(), "no-such-password");
        var wrongPasskey = refusedAlone(new PlainBrowser(stage, person), new SoftAuthenticator());
        var mailed = stage.newcomer();
        PlainBrowser.register(stage, mailed);
        var byMail = new PlainBrowser(stage, mailed);
        var code = byMail.signInAgain(mailed);
        var byApp = owner.at("AUTHENTICATOR_APP");
        var byPasskey = owner.at("PASSKEY");
        var answer = owner.answer(byPasskey, "/sign-in/passkey");
        var byRecoveryCode = owner.at("RECOVERY_CODE");
        var signedIn = owner.at("RECOVERY_CODE");
        owner.byRecoveryCode(signedIn, 1);
        assertThat(signedIn.isSignedIn()).isTrue();

        ledger.account(person, column + " = now()");
        ledger.account(mailed, column + " = now()");
        assertThat(signedIn.get("/").location()).contains("/sign-in?ended");
        assertThat(ended(byMail.post("/sign-in/email-code", Map.of("code", code))))
                .isTrue();
        assertThat(ended(owner.byApp(byApp))).isTrue();
        assertThat(ended(byPasskey.post("/sign-in/passkey", Map.of("answer", answer))))
                .isTrue();
        assertThat(ended(owner.byRecoveryCode(byRecoveryCode, 0))).isTrue();
        assertThat(ledger.sessions(mailed)).isZero();
        for (var each : List.of(byApp, byPasskey, byRecoveryCode)) {
            assertThat(each.cookies()).doesNotContainKey("portal-session");
        }
        assertThat(new PlainBrowser(stage, person)
                        .signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD)
                        .face())
                .isEqualTo(wrongPassword.face());
        assertThat(refusedAlone(new PlainBrowser(stage, person), owner.passkey())
                        .face())
                .isEqualTo(wrongPasskey.face());
    }

    private static boolean ended(PlainBrowser.Answer answer) {
        return answer.status() == 302 && answer.location().endsWith("/sign-in?expired");
    }

    private PlainBrowser.Answer refusedAlone(PlainBrowser browser, SoftAuthenticator device) {
        var answer = device.get(browser.options(ALONE), stage.address(person.society()));
        var refused = browser.post(ALONE, Map.of("answer", answer));
        assertThat(refused.status()).isEqualTo(422);
        return refused;
    }

    @Test
    void whoLeftGetsInByEachMethodAndOnlyReads() {
        var mailed = stage.newcomer();
        PlainBrowser.register(stage, mailed);
        var yesterday = LocalDate.ofInstant(stage.bean(Clock.class).instant(), Eligibility.ZONE)
                .minusDays(1);
        ledger.member(person, "eligibility_lost_on = date '" + yesterday + "'");
        ledger.member(mailed, "eligibility_lost_on = date '" + yesterday + "'");
        onlyReads(PlainBrowser.signedIn(stage, mailed));
        var byApp = owner.at("AUTHENTICATOR_APP");
        owner.byApp(byApp);
        onlyReads(byApp);
        var byPasskey = owner.at("PASSKEY");
        owner.byPasskey(byPasskey);
        onlyReads(byPasskey);
        var byRecoveryCode = owner.at("RECOVERY_CODE");
        owner.byRecoveryCode(byRecoveryCode, 0);
        onlyReads(byRecoveryCode);
        var alone = new PlainBrowser(stage, person);
        owner.byPasskeyAlone(alone);
        alone.get("/sign-in/completed");
        onlyReads(alone);
    }

    private static void onlyReads(PlainBrowser browser) {
        assertThat(browser.get("/").body()).contains("閲覧のみ");
    }
}

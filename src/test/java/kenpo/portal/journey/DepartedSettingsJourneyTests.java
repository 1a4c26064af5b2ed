package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kenpo.portal.roster.Eligibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has left the society keeps the settings of the own way in, and no others. */
@JourneyTest
class DepartedSettingsJourneyTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void whatMakesNoSenseAnyMoreIsNotListedAndKindlyRefused(Tongue tongue) {
        var person = departed();
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.open("/settings").isAt(Label.SETTINGS).look("settings-departed");
        for (var gone : List.of(Label.USER_ID_CHANGE, Label.NOTICE_MAILS)) {
            assertThat(visitor.ownLink(gone).count()).isZero();
        }
        for (var there : List.of(
                Label.EMAIL_CHANGE,
                Label.PASSWORD_CHANGE,
                Label.METHODS,
                Label.RECOVERY_CODES,
                Label.DEVICES,
                Label.HISTORY,
                Label.LANGUAGE)) {
            assertThat(visitor.ownLink(there).count()).isOne();
        }
        visitor.open("/settings/user-id")
                .isAt(Label.SETTINGS)
                .reads(tongue.say("資格を失ったあとは", "Since you have left the society"))
                .look("settings-departed-closed");
        visitor.open("/settings/notice-mails").isAt(Label.SETTINGS);
    }

    @Test
    void postedAllTheSameNothingChanges() {
        var person = departed();
        var browser = SignedIn.browser(stage, person);
        assertThat(browser.post("/settings/notice-mails", Map.of("mails", "yes"))
                        .location())
                .endsWith("/settings?closed");
        assertThat(browser.post(
                                "/settings/user-id",
                                Map.of("userId", "Neu" + person.number() + "2026", "present", Person.CHOSEN_PASSWORD))
                        .location())
                .endsWith("/settings?closed");
        assertThat(new Ledger(stage).rows("notice_mail", person)).isZero();
        assertThat(browser.get("/settings/password").body()).contains(person.chosenUserId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password", "methods", "recovery-codes", "devices", "history", "language"})
    void settingsOfTheOwnWayInStay(String place) {
        var browser = SignedIn.browser(stage, departed());
        assertThat(browser.get("/settings/" + place).status()).isEqualTo(200);
    }

    @Test
    void passwordCanStillBeChanged() {
        var browser = SignedIn.browser(stage, departed());
        var changed = Map.of(
                "present",
                Person.CHOSEN_PASSWORD,
                "password",
                RecoveryJourneyTests.NEW_PASSWORD,
                "confirmation",
                RecoveryJourneyTests.NEW_PASSWORD);
        assertThat(browser.post("/settings/password", changed).location()).endsWith("/settings/password?done");
    }

    private Person departed() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        leave(person);
        return person;
    }

    private void leave(Person person) {
        var yesterday = LocalDate.ofInstant(stage.bean(Clock.class).instant(), Eligibility.ZONE)
                .minusDays(1);
        new Ledger(stage).member(person, "eligibility_lost_on = date '" + yesterday + "'");
    }
}

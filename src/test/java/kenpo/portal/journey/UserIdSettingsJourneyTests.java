package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kenpo.portal.society.Societies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members choose another user ID. */
@JourneyTest
class UserIdSettingsJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void anotherUserIdIsChosenToldAndUsed(Tongue tongue) {
        var person = stage.newcomer();
        var other = stage.newcomer();
        PlainBrowser.register(stage, person);
        PlainBrowser.register(stage, other);
        var elsewhere = SignedIn.browser(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.open("/settings").ownLink(Label.USER_ID_CHANGE).click();
        visitor.isAt(Label.USER_ID_CHANGE).reads(person.chosenUserId()).look("settings-user-id");

        change(visitor, "", "");
        visitor.isTold(Label.NEW_USER_ID, tongue.say("ユーザIDを入力してください", "Please enter your user ID"));
        change(visitor, "short", Person.CHOSEN_PASSWORD);
        visitor.isTold(Label.NEW_USER_ID, tongue.say("8～13文字", "8 to 13 letters"))
                .look("settings-user-id-wrong");
        change(visitor, person.chosenUserId().toUpperCase(java.util.Locale.ROOT), Person.CHOSEN_PASSWORD);
        visitor.isTold(Label.NEW_USER_ID, tongue.say("いまと同じ", "your present user ID"));
        change(visitor, other.chosenUserId().toUpperCase(java.util.Locale.ROOT), Person.CHOSEN_PASSWORD);
        visitor.isTold(Label.NEW_USER_ID, tongue.say("このユーザIDは使えません", "This user ID cannot be used"));
        change(visitor, "neu" + person.chosenUserId().substring(3), "falsch-falsch");
        visitor.isTold(Label.PRESENT_PASSWORD, tongue.say("いまのパスワードが違う", "not your present password"));

        var chosen = tongue.say("Ja", "En") + "x" + person.number() + "2026";
        change(visitor, chosen, Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.USER_ID_CHANGE)
                .reads(tongue.say("ユーザIDを変更しました", "The user ID was changed"))
                .reads(chosen)
                .look("settings-user-id-changed");
        var mail = Mailbox.shared().next(person.mailAddress());
        assertThat(mail.subject()).isEqualTo(tongue.say("ユーザIDを変更しました", "Your user ID was changed"));
        assertThat(mail.text() + mail.html())
                .doesNotContain(chosen, person.chosenUserId())
                .contains("/report/");
        visitor.open("/settings/history").reads(tongue.say("ユーザIDの変更", "Change of the user ID"));
        assertThat(elsewhere.get("/").status()).isEqualTo(200);

        assertThat(new PlainBrowser(stage, person)
                        .signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD)
                        .status())
                .isEqualTo(422);
        visitor.press(Label.SIGN_OUT);
        new FirstSignIn(visitor, person).enter(chosen, Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE);
    }

    @Test
    void rememberedBrowserGoesOnWithTheNewUserId() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = new PlainBrowser(stage, person);
        var typed = new HashMap<>(Map.of("userId", person.chosenUserId(), "password", Person.CHOSEN_PASSWORD));
        typed.put("remember", "true");
        browser.post("/sign-in", typed);
        browser.post(
                "/sign-in/email-code",
                Map.of("code", Mailbox.shared().next(person.mailAddress()).code()));
        assertThat(change(browser, "Neu" + person.number() + "2026").location()).endsWith("/settings/user-id?done");
        browser.cookies().remove("portal-session");

        assertThat(browser.get("/sign-in").body())
                .contains("value=\"Neu" + person.number() + "2026\"")
                .doesNotContain(person.chosenUserId());
        browser.signIn("Neu" + person.number() + "2026", Person.CHOSEN_PASSWORD);
        browser.get(Step.COMPLETED.path());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void oldFactorIsAskedForAgainAfterFiveMinutes() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = SignedIn.browser(stage, person);
        clock.advance(Duration.ofMinutes(6));
        assertThat(change(browser, "Neu" + person.number() + "2026").location()).endsWith("/settings/user-id");
        assertThat(browser.get("/settings/user-id").body())
                .contains(person.chosenUserId(), "/sign-in/step-up")
                .doesNotContain("name=\"userId\"");
    }

    @Test
    void societyMayKeepUserIdsAsTheyAre() {
        var society = stage.kaede();
        var person = stage.newcomer(society);
        PlainBrowser.register(stage, person);
        var browser = SignedIn.browser(stage, person);
        stage.bean(Societies.class).set(society.id(), Map.of("person.user-id-change", "false"));
        try {
            assertThat(browser.get("/settings").body()).doesNotContain("/settings/user-id");
            assertThat(browser.get("/settings/user-id").location()).endsWith("/settings?closed");
            assertThat(change(browser, "Neu" + person.number() + "2026").location())
                    .endsWith("/settings?closed");
            assertThat(browser.get("/settings?closed").body()).contains("この設定は、いまはご利用いただけません");
            assertThat(new PlainBrowser(stage, person)
                            .signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD)
                            .status())
                    .isEqualTo(302);
        } finally {
            stage.bean(Societies.class).set(society.id(), Map.of("person.user-id-change", ""));
        }
    }

    @Test
    void withoutScriptsItIsChangedToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        visitor.open("/settings/user-id").look("settings-user-id");
        change(visitor, "Neu" + person.number() + "2026", Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.USER_ID_CHANGE).reads("ユーザIDを変更しました");
    }

    private static void change(Visitor visitor, String userId, String password) {
        visitor.type(Label.NEW_USER_ID, userId)
                .type(Label.PRESENT_PASSWORD, password)
                .press(Label.CHANGE_USER_ID);
    }

    private static PlainBrowser.Answer change(PlainBrowser browser, String userId) {
        return browser.post("/settings/user-id", Map.of("userId", userId, "present", Person.CHOSEN_PASSWORD));
    }
}

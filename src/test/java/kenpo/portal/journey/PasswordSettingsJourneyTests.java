package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A signed-in member changes the password. */
@JourneyTest
class PasswordSettingsJourneyTests {
    private static final String NEW = "umi-no-kaze-88";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void passwordIsChangedAndOtherDevicesAreSignedOut(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var elsewhere = SignedIn.browser(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.open("/settings/password").isAt(Label.PASSWORD_CHANGE).look("settings-password");
        change(visitor, "sakki-no-ki-99", "short", "other");
        visitor.isTold(Label.NEW_PASSWORD, tongue.say("文字以上", "at least"));
        visitor.look("settings-password-not-allowed");
        change(visitor, "sakki-no-ki-99", NEW, NEW);
        visitor.isTold(Label.PRESENT_PASSWORD, tongue.say("いまのパスワードが違う", "not your present password"));
        visitor.look("settings-password-refused");
        assertThat(elsewhere.get("/").status()).isEqualTo(200);
        change(visitor, Person.CHOSEN_PASSWORD, NEW, NEW);
        visitor.isAt(Label.PASSWORD_CHANGE)
                .reads(tongue.say("パスワードを変更しました", "was changed"))
                .look("settings-password-done");
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
        assertThat(Mailbox.shared().next(person.mailAddress()).subject())
                .contains(tongue.say("パスワードを変更しました", "password was changed"));
        visitor.press(Label.SIGN_OUT);
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), NEW);
        visitor.isAt(Label.EMAIL_CODE);
    }

    @Test
    void withoutScriptsItIsChangedToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        visitor.open("/settings/password").look("settings-password");
        change(visitor, Person.CHOSEN_PASSWORD, NEW, NEW);
        visitor.isAt(Label.PASSWORD_CHANGE).reads("パスワードを変更しました");
    }

    @ParameterizedTest
    @EnumSource
    void staleSessionIsAskedForAFactorFirst(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = SignedIn.browser(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        clock.advance(Duration.ofMinutes(6));
        var fields = Map.of("present", Person.CHOSEN_PASSWORD, "password", NEW, "confirmation", NEW);
        assertThat(browser.post("/settings/password", fields).location()).endsWith("/settings/password");
        visitor.open("/settings/password");
        assertThat(visitor.field(Label.PRESENT_PASSWORD)).hasCount(0);
        visitor.look("settings-password-step-up").press(Label.PROVE_AGAIN);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.PASSWORD_CHANGE);
        assertThat(visitor.field(Label.PRESENT_PASSWORD)).isVisible();
    }

    private static void change(Visitor visitor, String present, String password, String confirmation) {
        visitor.type(Label.PRESENT_PASSWORD, present)
                .type(Label.NEW_PASSWORD, password)
                .type(Label.NEW_PASSWORD_AGAIN, confirmation)
                .press(Label.CHANGE_PASSWORD);
    }
}

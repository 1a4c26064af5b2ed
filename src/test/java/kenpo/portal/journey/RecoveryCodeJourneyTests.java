package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes on paper for the day the phone is gone. */
@JourneyTest
class RecoveryCodeJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void codesAreMadeKeptAndUsed(Tongue tongue) throws IOException {
        var person = stage.newcomer();
        var visitor = signedIn(person, visitor(tongue));
        visitor.page()
                .getByText(tongue.say("リカバリーコードを作る", "Make recovery codes"))
                .last()
                .click();
        visitor.isAt(Label.RECOVERY_CODES).look("recovery-codes").press(Label.MAKE_RECOVERY_CODES);
        visitor.isAt(Label.RECOVERY_CODES)
                .reads(tongue.say("いまだけです", "only now"))
                .look("recovery-codes-shown");
        var codes = visitor.page().locator(".codes > li").allTextContents();
        assertThat(codes).hasSize(10);
        assertThat(visitor.button(Label.PRINT)).isVisible();
        var file = visitor.page().waitForDownload(() -> visitor.press(Label.SAVE_TEXT));
        assertThat(file.suggestedFilename()).isEqualTo("recovery-codes.txt");
        assertThat(Files.readString(file.path())).contains(codes);
        visitor.press(Label.COPY);
        visitor.reads(tongue.say("コピーしました。", "Copied."));
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.page().locator(".codes")).isVisible();
        assertThat(visitor.button(Label.SIGN_OUT)).isHidden();
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of(
                                "target/pictures/recovery-codes-print." + tongue.code() + ".png")));
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        visitor.open("/settings/recovery-codes");
        assertThat(visitor.page().content()).doesNotContain(codes.getFirst());
        visitor.reads("10").press(Label.SIGN_OUT);

        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE).link(Label.ANOTHER_METHOD).click();
        visitor.isAt(Label.ANOTHER_METHOD)
                .page()
                .locator(".way")
                .getByText(Label.RECOVERY_CODE.in(tongue))
                .first()
                .click();
        visitor.isAt(Label.RECOVERY_CODE).look("recovery-code");
        visitor.type(Label.RECOVERY_CODE, "2222-2222-2222-2222").press(Label.CONFIRM);
        visitor.isTold(Label.RECOVERY_CODE, tongue.say("あと4回", "Tries left: 4"));
        visitor.look("recovery-code-wrong");
        visitor.type(
                        Label.RECOVERY_CODE,
                        codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace('-', ' '))
                .press(Label.CONFIRM);
        visitor.isAt(Label.TOP);
        visitor.open("/settings/recovery-codes").reads("9");
    }

    @Test
    void withoutScriptsTheyAreMadeAndSaved() {
        var person = stage.newcomer();
        var visitor = signedIn(
                person,
                Browsers.open(
                        stage.address(stage.sakura()),
                        Tongue.JAPANESE,
                        new Browser.NewContextOptions().setJavaScriptEnabled(false)));
        visitor.open("/settings/recovery-codes").press(Label.MAKE_RECOVERY_CODES);
        visitor.isAt(Label.RECOVERY_CODES).look("recovery-codes-shown");
        assertThat(visitor.button(Label.PRINT)).isHidden();
        var file = visitor.page().waitForDownload(() -> visitor.press(Label.SAVE_TEXT));
        assertThat(file.suggestedFilename()).isEqualTo("recovery-codes.txt");
    }

    @ParameterizedTest
    @EnumSource
    void afterFiveMinutesAFactorIsAskedForAgainAndTheSessionGetsANewId(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = signedIn(person, visitor(tongue));
        clock.advance(Duration.ofMinutes(6));
        visitor.open("/settings/recovery-codes");
        assertThat(visitor.button(Label.MAKE_RECOVERY_CODES)).isHidden();
        visitor.look("recovery-codes-step-up").press(Label.PROVE_AGAIN);
        visitor.isAt(Label.EMAIL_CODE).press(Label.CANCEL);
        visitor.isAt(Label.METHODS).open("/settings/recovery-codes").press(Label.PROVE_AGAIN);
        var before = session(visitor);
        Mailbox.shared().next(person.mailAddress());
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.RECOVERY_CODES);
        assertThat(session(visitor)).isNotEqualTo(before);
        visitor.press(Label.MAKE_RECOVERY_CODES);
        assertThat(visitor.page().locator(".codes > li")).hasCount(10);
    }

    @Test
    void staleSessionMakesNoCodes() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = new PlainBrowser(stage, person);
        browser.post("/sign-in/email-code", Map.of("code", browser.signInAgain(person)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(browser.post("/settings/recovery-codes", Map.of()).location())
                .endsWith("/settings/recovery-codes");
        assertThat(browser.post("/settings/recovery-codes/file", Map.of("codes", "<script>"))
                        .status())
                .isEqualTo(400);
        assertThat(List.of(browser.get("/settings/recovery-codes").body()))
                .noneMatch(page -> page.contains("class=\"codes\""));
    }

    private static String session(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("portal-session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private Visitor signedIn(Person person, Visitor visitor) {
        PlainBrowser.register(stage, person);
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        return visitor.isAt(Label.TOP);
    }

    private Visitor visitor(Tongue tongue) {
        return Browsers.open(
                stage.address(stage.sakura()),
                tongue,
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
    }
}

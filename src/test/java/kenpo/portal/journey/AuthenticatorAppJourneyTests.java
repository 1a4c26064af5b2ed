package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kenpo.portal.society.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The printed manual's sections 2-2 to 2-4: an authenticator app on a phone, beside a computer, or in the browser. */
@JourneyTest
class AuthenticatorAppJourneyTests {
    private static final String SET_UP = "/sign-in/authenticator-app-set-up";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void appIsSetUpAtOnceAfterTheFirstSignInAndAskedForAtTheNext(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        new FirstSignIn(visitor, person, Label.METHOD_AUTHENTICATOR_APP).beginAndWalkTo(Step.COMPLETED);
        visitor.look("completed-app").press(Label.TO_SET_UP);
        visitor.isAt(Label.APP_SET_UP).look("app-set-up");
        var app = App.seen(visitor);
        assertThat(app.issuer()).isEqualTo(tongue.say("さくら健康保険組合", "Sakura Health Insurance Society"));
        assertThat(app.account()).isEqualTo(person.chosenUserId());
        visitor.press(Label.SUBMIT);
        visitor.isTold(Label.ONE_TIME_PASSWORD, tongue.say("コードを入力してください。", "Please enter the code"));
        visitor.type(Label.ONE_TIME_PASSWORD, app.wrongCode(stage))
                .type(Label.DEVICE_NAME, "髙橋の電話")
                .press(Label.SUBMIT);
        visitor.isTold(Label.ONE_TIME_PASSWORD, tongue.say("コードが違います。", "The code is wrong."));
        assertThat(visitor.field(Label.DEVICE_NAME)).hasValue("髙橋の電話");
        visitor.look("app-set-up-wrong");
        var used = app.code(stage);
        visitor.type(Label.ONE_TIME_PASSWORD, used).press(Label.SUBMIT);
        visitor.isAt(Label.TOP).look("top-reminders");
        visitor.press(Label.SIGN_OUT);

        enter(visitor, person);
        visitor.isAt(Label.AUTHENTICATOR_APP).look("authenticator-app");
        assertThat(visitor.link(Label.ANOTHER_METHOD)).isHidden();
        assertThat(visitor.link(Label.LOST_DEVICE)).isVisible();
        visitor.type(Label.ONE_TIME_PASSWORD, used).press(Label.SIGN_IN);
        visitor.isTold(Label.ONE_TIME_PASSWORD, tongue.say("一度使われています", "was used before"));
        visitor.look("authenticator-app-used");
        clock.advance(Duration.ofSeconds(60));
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
    }

    @Test
    void pictureIsReadInDarkModeFromTheScreenAndFromTheSavedFile() throws IOException {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        atTheSetUp(visitor, person);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var seen = App.seen(visitor);
        var download = visitor.page()
                .waitForDownload(() -> visitor.link(Label.SAVE_PICTURE).click());
        assertThat(download.suggestedFilename()).isEqualTo("authenticator-app.png");
        assertThat(App.scan(Files.readAllBytes(download.path()))).isEqualTo(seen);
        visitor.page().setViewportSize(320, 740);
        assertThat(App.seen(visitor)).isEqualTo(seen);
        assertThat(visitor.link(Label.OPEN_HERE).getAttribute("href")).contains("secret=" + seen.key());
    }

    /** Otherwise some squares are larger than others, and readers give up more often. */
    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void squaresOfThePictureAreWholePixels(int width) {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        atTheSetUp(visitor, person);
        visitor.page().setViewportSize(width, 740);
        visitor.page().waitForLoadState();
        var picture = visitor.page().locator(".qr__picture");
        assertThat(picture.evaluate("picture => picture.clientWidth / picture.naturalWidth"))
                .isEqualTo(1);
        assertThat(picture.evaluate("picture => picture.clientHeight / picture.naturalHeight"))
                .isEqualTo(1);
    }

    @Test
    void keyIsShownInGroupsAndCopied() {
        var person = stage.newcomer();
        var visitor = Browsers.open(
                stage.address(stage.sakura()),
                Tongue.JAPANESE,
                new Browser.NewContextOptions().setPermissions(java.util.List.of("clipboard-read", "clipboard-write")));
        atTheSetUp(visitor, person);
        var app = App.of(visitor.page().content());
        assertThat(visitor.page().getByText("時間ベース")).isHidden();
        visitor.page().getByText("スキャンできませんか？").click();
        assertThat(visitor.page().getByText("時間ベース")).isVisible();
        assertThat(visitor.page().locator("#key").textContent().strip()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        visitor.look("app-set-up-key").press(Label.COPY);
        visitor.reads("コピーしました。");
        assertThat(visitor.page().evaluate("navigator.clipboard.readText()")).isEqualTo(app.key());
    }

    @Test
    void whoSignsOutAfterStepSevenAsTheManualSaysComesToTheSetUpThroughTheMailbox() {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        new FirstSignIn(visitor, person, Label.METHOD_AUTHENTICATOR_APP).beginAndWalkTo(Step.COMPLETED);
        Mailbox.shared().next(person.mailAddress());
        visitor.page().getByRole(com.microsoft.playwright.options.AriaRole.MAIN);
        visitor.page().locator("main").getByText("ログアウト").click();
        visitor.isAt(Label.SIGN_IN);
        enter(visitor, person);
        visitor.isAt(Label.EMAIL_CODE).reads("認証方法を設定する前に").look("email-code-before-set-up");
        visitor.open(SET_UP).isAt(Label.EMAIL_CODE);
        visitor.type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.APP_SET_UP);
        var app = App.of(visitor.page().content());
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.SUBMIT);
        visitor.isAt(Label.TOP);
        assertThat(Mailbox.shared().next(person.mailAddress()).subject()).isEqualTo("認証アプリを登録しました");
    }

    @ParameterizedTest
    @EnumSource
    void everythingWorksWithoutScripts(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = Browsers.open(
                stage.address(stage.sakura()), tongue, new Browser.NewContextOptions().setJavaScriptEnabled(false));
        new FirstSignIn(visitor, person, Label.METHOD_AUTHENTICATOR_APP).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.APP_SET_UP).look("app-set-up");
        var app = App.seen(visitor);
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.SUBMIT);
        visitor.isAt(Label.TOP).press(Label.SIGN_OUT);
        clock.advance(Duration.ofSeconds(60));
        enter(visitor, person);
        visitor.isAt(Label.AUTHENTICATOR_APP)
                .type(Label.ONE_TIME_PASSWORD, app.code(stage))
                .press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotUseAnAppChoosesAnotherMethod(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        atTheSetUp(visitor, person);
        visitor.press(Label.BACK);
        visitor.isAt(Label.METHOD_CHANGE).look("method-change");
        visitor.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .getByText(Label.METHOD_EMAIL_CODE.in(tongue))
                .click();
        visitor.isAt(Label.TOP).press(Label.SIGN_OUT);
        enter(visitor, person);
        visitor.isAt(Label.EMAIL_CODE);
    }

    static Stream<UnaryOperator<String>> waysToTypeACode() {
        return EmailCodeSignInJourneyTests.waysToTypeACode();
    }

    @ParameterizedTest
    @MethodSource("waysToTypeACode")
    void codesMayBeTypedAsPeopleDo(UnaryOperator<String> typed) {
        var person = stage.newcomer();
        var app = PlainBrowser.registerWithApp(stage, person);
        var browser = new PlainBrowser(stage, person);
        browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        assertThat(browser.post("/sign-in/authenticator-app", Map.of("code", typed.apply(app.code(stage, 1))))
                        .location())
                .endsWith("/");
    }

    @Test
    void abandonedSetUpLeavesNothingActive() {
        var person = stage.newcomer();
        var browser = PlainBrowser.atTheSetUp(stage, person, Method.AUTHENTICATOR_APP);
        var app = App.of(browser.get(SET_UP).body());
        assertThat(App.of(browser.get(SET_UP).body())).isEqualTo(app);
        browser.post("/sign-in/cancel", Map.of());
        var again = new PlainBrowser(stage, person);
        again.signInAgain(person);
        assertThat(again.post("/sign-in/authenticator-app", Map.of("code", app.code(stage)))
                        .location())
                .endsWith("/sign-in/email-code");
    }

    @Test
    void signingOutOfAllDevicesEndsTheOtherSessions() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var elsewhere = signedIn(person);
        var here = signedIn(person);
        here.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var app = App.of(here.get(SET_UP).body());
        here.post(SET_UP, Map.of("code", app.code(stage), "name", "", "elsewhere", "true"));
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
        assertThat(here.get("/settings/methods").body()).contains("認証アプリ");
    }

    @Test
    void otherSessionsStayWithoutTheTick() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var elsewhere = signedIn(person);
        var here = signedIn(person);
        here.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var app = App.of(here.get(SET_UP).body());
        assertThat(here.post(SET_UP, Map.of("code", app.code(stage), "name", ""))
                        .location())
                .endsWith("/settings/methods?added");
        assertThat(elsewhere.get("/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void furtherAppIsAddedAfterAFactorWasShownAgain(Tongue tongue) {
        var person = stage.newcomer();
        var app = PlainBrowser.registerWithApp(stage, person);
        clock.advance(Duration.ofSeconds(60));
        var visitor = visitor(tongue);
        enter(visitor, person);
        visitor.isAt(Label.AUTHENTICATOR_APP)
                .type(Label.ONE_TIME_PASSWORD, app.code(stage))
                .press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
        clock.advance(Duration.ofMinutes(6));
        visitor.open("/settings/methods").isAt(Label.METHODS).look("methods").press(Label.ADD_AUTHENTICATOR_APP);
        visitor.isAt(Label.AUTHENTICATOR_APP).look("step-up");
        visitor.open(SET_UP).isAt(Label.AUTHENTICATOR_APP);
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.SIGN_IN);
        visitor.isAt(Label.APP_SET_UP).look("app-set-up-further");
        var second = App.of(visitor.page().content());
        assertThat(second.account()).isEqualTo(person.chosenUserId() + "-2");
        visitor.type(Label.ONE_TIME_PASSWORD, second.code(stage))
                .type(Label.DEVICE_NAME, "𠮷野のタブレット")
                .press(Label.SUBMIT);
        visitor.isAt(Label.METHODS).reads("𠮷野のタブレット").look("methods-added");
        clock.advance(Duration.ofSeconds(60));
        for (var each : java.util.List.of(app, second)) {
            var browser = new PlainBrowser(stage, person);
            browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
            assertThat(browser.post("/sign-in/authenticator-app", Map.of("code", each.code(stage)))
                            .location())
                    .endsWith("/");
        }
    }

    @Test
    void deadlineForTheSetUpFreezesTheAccount() {
        var person = stage.newcomer();
        PlainBrowser.atTheSetUp(stage, person, Method.AUTHENTICATOR_APP);
        clock.advance(Duration.ofDays(13));
        var inTime = new PlainBrowser(stage, person);
        inTime.signInAgain(person);
        clock.advance(Duration.ofDays(2));
        var late = new PlainBrowser(stage, person);
        assertThat(late.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD).status())
                .isEqualTo(422);
    }

    private PlainBrowser signedIn(Person person) {
        var browser = new PlainBrowser(stage, person);
        var code = browser.signInAgain(person);
        browser.post("/sign-in/email-code", Map.of("code", code));
        return browser;
    }

    private static void atTheSetUp(Visitor visitor, Person person) {
        new FirstSignIn(visitor, person, Label.METHOD_AUTHENTICATOR_APP).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.APP_SET_UP);
    }

    private Visitor visitor(Tongue tongue) {
        return Browsers.open(stage.address(stage.sakura()), tongue);
    }

    private static void enter(Visitor visitor, Person person) {
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
    }
}

package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The printed manual's sections 2-5 and 2-6, and signing in without typing anything. */
@JourneyTest
class PasskeyJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    static Stream<Arguments> devicesAndTongues() {
        return Stream.of("internal", "usb", "hybrid")
                .flatMap(transport -> Arrays.stream(Tongue.values()).map(tongue -> Arguments.of(transport, tongue)));
    }

    @ParameterizedTest
    @MethodSource("devicesAndTongues")
    void passkeyIsRegisteredAskedForAfterThePasswordAndServesAlone(String transport, Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        var device = VirtualAuthenticator.attach(visitor, transport);
        new FirstSignIn(visitor, person, Label.METHOD_PASSKEY).beginAndWalkTo(Step.COMPLETED);
        visitor.look("completed-passkey").press(Label.TO_SET_UP);
        visitor.isAt(Label.PASSKEY_SET_UP).look("passkey-set-up").press(Label.REGISTER_PASSKEY);
        assertThat(visitor.field(Label.PASSKEY_NAME)).isVisible();
        assertThat(visitor.field(Label.PASSKEY_NAME)).not().hasValue("");
        assertThat(device.passkeys()).isOne();
        visitor.look("passkey-name")
                .type(Label.PASSKEY_NAME, "﨑さんの" + transport)
                .press(Label.NEXT);
        visitor.isAt(Label.TOP);
        visitor.open("/settings/methods").reads("﨑さんの" + transport).look("methods-passkey");
        device.recognises(false);
        visitor.press(Label.SIGN_OUT);

        enter(visitor, person);
        visitor.isAt(Label.PASSKEY);
        isToldCalmly(visitor, "確認を取りやめました。", "The check was cancelled.");
        visitor.look("passkey");
        device.recognises(true);
        visitor.press(Label.USE_PASSKEY);
        visitor.isAt(Label.TOP);
        device.recognises(false);
        visitor.press(Label.SIGN_OUT);

        visitor.isAt(Label.SIGN_IN).press(Label.SIGN_IN_WITH_PASSKEY);
        isToldCalmly(visitor, "確認を取りやめました。", "The check was cancelled.");
        visitor.look("sign-in-passkey-cancelled");
        device.recognises(true);
        visitor.press(Label.SIGN_IN_WITH_PASSKEY);
        visitor.isAt(Label.TOP);
    }

    @Test
    void dialogOpensByItselfAfterThePassword() {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        var device = register(visitor, person);
        device.recognises(false);
        visitor.press(Label.SIGN_OUT);
        visitor.isAt(Label.SIGN_IN)
                .type(Label.USER_ID, person.chosenUserId())
                .type(Label.PASSWORD, Person.CHOSEN_PASSWORD);
        device.recognises(true);
        visitor.press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
    }

    @ParameterizedTest
    @EnumSource
    void suggestionAtTheUserIdSignsIn(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        var device = register(visitor, person);
        device.recognises(false);
        visitor.press(Label.SIGN_OUT);
        visitor.isAt(Label.SIGN_IN);
        assertThat(visitor.field(Label.USER_ID)).hasAttribute("autocomplete", "username webauthn");
        device.recognises(true);
        device.suggests();
        visitor.open("/sign-in");
        visitor.isAt(Label.TOP);
    }

    @ParameterizedTest
    @EnumSource
    void cancellingIsACalmSentenceWithAWayOn(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        var device = VirtualAuthenticator.attach(visitor, "internal");
        device.recognises(false);
        new FirstSignIn(visitor, person, Label.METHOD_PASSKEY).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        isToldCalmly(visitor, "確認を取りやめました。", "The check was cancelled.");
        visitor.look("passkey-cancelled");
        device.recognises(true);
        visitor.press(Label.REGISTER_PASSKEY);
        visitor.isAt(Label.PASSKEY_SET_UP).reads(tongue.say("パスキーを登録しました", "The passkey is registered"));
    }

    @ParameterizedTest
    @EnumSource
    void deviceThatIsRegisteredAlreadyIsSaidToBe(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        var device = register(visitor, person);
        visitor.open("/settings/methods").press(Label.ADD_PASSKEY);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        isToldCalmly(visitor, "すでに登録されています", "is registered already");
        visitor.look("passkey-registered-already");
        assertThat(device.passkeys()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void browserWithoutPasskeysIsToldSo(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        visitor.page().addInitScript("delete window.PublicKeyCredential");
        new FirstSignIn(visitor, person, Label.METHOD_PASSKEY).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        isToldCalmly(visitor, "パスキーを使えません", "Passkeys cannot be used");
        visitor.link(Label.OTHER_METHOD).click();
        visitor.isAt(Label.METHOD_CHANGE);
    }

    @Test
    void browserWithoutConnectionIsToldSo() {
        var visitor = visitor(Tongue.JAPANESE);
        visitor.open("/sign-in").isAt(Label.SIGN_IN);
        visitor.page().route("**/sign-in/passkey-alone/options", com.microsoft.playwright.Route::abort);
        visitor.press(Label.SIGN_IN_WITH_PASSKEY);
        isToldCalmly(visitor, "インターネットにつながっていないようです。", "There seems to be no internet connection.");
    }

    @ParameterizedTest
    @EnumSource
    void withoutScriptsEachPageSaysWhatToDo(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = Browsers.open(
                stage.address(stage.sakura()), tongue, new Browser.NewContextOptions().setJavaScriptEnabled(false));
        visitor.open("/sign-in").press(Label.SIGN_IN_WITH_PASSKEY);
        visitor.isTold(tongue.say("このブラウザではパスキーを使えません。", "Passkeys cannot be used in this browser."));
        new FirstSignIn(visitor, person, Label.METHOD_PASSKEY).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.PASSKEY_SET_UP).look("passkey-set-up").press(Label.REGISTER_PASSKEY);
        visitor.isTold(tongue.say("このブラウザではパスキーを登録できません。", "No passkey can be registered in this browser."));
        visitor.link(Label.OTHER_METHOD).click();
        visitor.isAt(Label.METHOD_CHANGE);
    }

    @Test
    void twoPasskeysOfOneAccountBothServe() {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        var first = register(visitor, person);
        first.detach();
        var second = VirtualAuthenticator.attach(visitor, "usb");
        visitor.open("/settings/methods").press(Label.ADD_PASSKEY);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        visitor.field(Label.PASSKEY_NAME).waitFor();
        visitor.press(Label.NEXT);
        visitor.isAt(Label.METHODS);
        assertThat(visitor.page().locator(".methods > li")).hasCount(2);
        second.recognises(false);
        visitor.press(Label.SIGN_OUT);
        second.recognises(true);
        visitor.isAt(Label.SIGN_IN).press(Label.SIGN_IN_WITH_PASSKEY);
        visitor.isAt(Label.TOP);
    }

    @Test
    void anotherMethodIsAtHandWhereverMoreThanOneIsRegistered() {
        var person = stage.newcomer();
        var app = PlainBrowser.registerWithApp(stage, person);
        var visitor = visitor(Tongue.JAPANESE);
        clock.advance(Duration.ofSeconds(60));
        enter(visitor, person);
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
        var device = VirtualAuthenticator.attach(visitor, "internal");
        visitor.open("/settings/methods").press(Label.ADD_PASSKEY);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        visitor.field(Label.PASSKEY_NAME).waitFor();
        visitor.press(Label.NEXT);
        visitor.isAt(Label.METHODS);
        device.recognises(false);
        visitor.press(Label.SIGN_OUT);
        enter(visitor, person);
        visitor.isAt(Label.PASSKEY).link(Label.ANOTHER_METHOD).click();
        visitor.isAt(Label.ANOTHER_METHOD).look("another-method");
        way(visitor, "認証アプリ").click();
        visitor.isAt(Label.AUTHENTICATOR_APP).look("authenticator-app-of-two");
        visitor.page().reload();
        visitor.isAt(Label.AUTHENTICATOR_APP);
        clock.advance(Duration.ofSeconds(60));
        visitor.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
    }

    @Test
    void newcomerWithMailAddsAPasskeyAndIsTold() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = visitor(Tongue.JAPANESE);
        VirtualAuthenticator.attach(visitor, "internal");
        enter(visitor, person);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.TOP);
        visitor.page().getByText("認証方法を追加する").click();
        visitor.isAt(Label.METHODS).press(Label.ADD_PASSKEY);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        visitor.field(Label.PASSKEY_NAME).waitFor();
        visitor.press(Label.NEXT);
        visitor.isAt(Label.METHODS).reads("認証方法を追加しました。");
        assertThat(Mailbox.shared().next(person.mailAddress()).subject()).isEqualTo("パスキーを登録しました");
    }

    @Test
    void passkeyOfOneSocietyIsNothingAtTheOther() {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        var device = register(visitor, person);
        device.recognises(false);
        visitor.press(Label.SIGN_OUT);
        device.recognises(true);
        visitor.open(stage.address(stage.momiji()) + "/sign-in")
                .isAt(Label.SIGN_IN)
                .press(Label.SIGN_IN_WITH_PASSKEY);
        assertThat(visitor.page().locator("[data-problem]:visible")).isVisible();
        visitor.isAt(Label.SIGN_IN);
    }

    /** What went wrong in the browser's dialog is said beside the way on, and has the focus. */
    private static void isToldCalmly(Visitor visitor, String japanese, String english) {
        var problem = visitor.page().locator("[data-problem]:visible");
        assertThat(problem).containsText(visitor.tongue().say(japanese, english));
        assertThat(problem).isFocused();
    }

    private VirtualAuthenticator register(Visitor visitor, Person person) {
        var device = VirtualAuthenticator.attach(visitor, "internal");
        new FirstSignIn(visitor, person, Label.METHOD_PASSKEY).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        visitor.field(Label.PASSKEY_NAME).waitFor();
        visitor.press(Label.NEXT);
        visitor.isAt(Label.TOP);
        return device;
    }

    private static Locator way(Visitor visitor, String name) {
        return visitor.page().locator(".way").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private Visitor visitor(Tongue tongue) {
        return Browsers.open(stage.address(stage.sakura()), tongue);
    }

    private static void enter(Visitor visitor, Person person) {
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
    }
}

package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Getting back in: what members do who have forgotten or lost something. */
@JourneyTest
class RecoveryJourneyTests {
    static final String NEW_PASSWORD = "umi-no-mieru-machi-7";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void passwordIsReplacedWithMailAndCardByWhoHasMailedCodesAlone(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var elsewhere = new PlainBrowser(stage, person);
        elsewhere.post("/sign-in/email-code", Map.of("code", elsewhere.signInAgain(person)));
        assertThat(elsewhere.get("/").status()).isEqualTo(200);
        speak(person, tongue);

        var visitor = visitor(tongue).open("/sign-in");
        visitor.link(Label.FORGOT_PASSWORD).click();
        visitor.isAt(tongue.say("パスワードを忘れた方", "Forgotten password")).look("forgot-password");
        press(visitor, "送信", "Send");
        visitor.isTold(Label.USER_ID, tongue.say("ユーザIDを入力してください", "Please enter your user ID"));
        visitor.type(Label.USER_ID, person.chosenUserId());
        press(visitor, "送信", "Send");
        visitor.isAt(tongue.say("メールの確認", "Check your mail")).look("reset-code");
        visitor.type(Label.CONFIRMATION_CODE, "12345").press(Label.CONFIRM);
        visitor.isTold(Label.CONFIRMATION_CODE, tongue.say("6桁", "6 digits"));
        var mail = Mailbox.shared().next(person.mailAddress());
        assertThat(mail.text() + mail.subject()).doesNotContain(person.chosenUserId());
        visitor.type(Label.CONFIRMATION_CODE, other(mail.code())).press(Label.CONFIRM);
        visitor.isTold(Label.CONFIRMATION_CODE, tongue.say("あと4回", "Tries left: 4"))
                .look("reset-code-wrong");
        visitor.type(Label.CONFIRMATION_CODE, mail.code()).press(Label.CONFIRM);

        visitor.isAt(Label.IDENTITY_CHECK).look("reset-facts");
        facts(visitor, person, "19800101");
        visitor.isTold(tongue.say("あと4回", "Tries left: 4")).look("reset-facts-wrong");
        facts(visitor, person, person.typedDateOfBirth());

        visitor.isAt(Label.NEW_PASSWORD_HEADING).look("reset-password");
        visitor.type(Label.NEW_PASSWORD, "short").type(Label.NEW_PASSWORD_AGAIN, "short");
        press(visitor, "このパスワードにする", "Set this password");
        visitor.isTold(Label.NEW_PASSWORD, tongue.say("短すぎます", "too short"));
        visitor.type(Label.NEW_PASSWORD, NEW_PASSWORD).type(Label.NEW_PASSWORD_AGAIN, NEW_PASSWORD);
        press(visitor, "このパスワードにする", "Set this password");
        visitor.isAt(Label.SIGN_IN)
                .reads(tongue.say("新しいパスワードに変えました", "Your password has been changed"))
                .look("sign-in-after-reset");
        assertThat(Mailbox.shared().next(person.mailAddress()).subject())
                .isEqualTo(tongue.say("パスワードを変えました", "Your password was changed"));
        assertThat(elsewhere.get("/").location()).contains("/sign-in");

        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.SIGN_IN).isTold(tongue.say("違います", "wrong"));
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), NEW_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.TOP);
    }

    @ParameterizedTest
    @EnumSource
    void linkWorksOnAnotherDeviceAndTheAppOpensTheWay(Tongue tongue) {
        var person = stage.newcomer();
        var app = PlainBrowser.registerWithApp(stage, person);
        speak(person, tongue);
        var asking = visitor(tongue).open("/forgot-password").type(Label.USER_ID, person.chosenUserId());
        press(asking, "送信", "Send");
        asking.isAt(tongue.say("メールの確認", "Check your mail"));
        var link =
                URI.create(Mailbox.shared().next(person.mailAddress()).link()).getPath();

        var phone = visitor(tongue).open(link);
        phone.isAt(tongue.say("パスワードの再設定", "Set a new password"))
                .look("reset-link")
                .press(Label.NEXT);
        phone.isAt(Label.AUTHENTICATOR_APP).look("reset-app");
        phone.type(Label.ONE_TIME_PASSWORD, app.wrongCode(stage)).press(Label.NEXT);
        phone.isTold(Label.ONE_TIME_PASSWORD, tongue.say("あと4回", "Tries left: 4"));
        assertThat(phone.link(Label.ANOTHER_METHOD)).hasCount(0);
        clock.advance(Duration.ofSeconds(60));
        phone.type(Label.ONE_TIME_PASSWORD, app.code(stage)).press(Label.NEXT);
        phone.isAt(Label.NEW_PASSWORD_HEADING);

        visitor(tongue)
                .open(link)
                .reads(tongue.say("もう一度メールを受け取る", "Get a new mail"))
                .look("reset-link-ended");
        visitor(tongue)
                .open("/reset-password/" + "x".repeat(43))
                .reads(tongue.say("このリンクは使えません", "This link cannot be used"))
                .look("reset-link-unknown");
    }

    @ParameterizedTest
    @EnumSource
    void passkeyOpensTheWay(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = visitor(tongue);
        var device = VirtualAuthenticator.attach(visitor, "internal");
        new FirstSignIn(visitor, person, Label.METHOD_PASSKEY).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        assertThat(visitor.field(Label.PASSKEY_NAME)).isVisible();
        visitor.press(Label.NEXT);
        visitor.isAt(Label.TOP);
        device.recognises(false);
        visitor.press(Label.SIGN_OUT);
        Mailbox.shared().next(person.mailAddress());
        Mailbox.shared().next(person.mailAddress());

        visitor.open("/forgot-password").type(Label.USER_ID, person.chosenUserId());
        press(visitor, "送信", "Send");
        visitor.isAt(tongue.say("メールの確認", "Check your mail"))
                .type(
                        Label.CONFIRMATION_CODE,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.CONFIRM);
        visitor.isAt(Label.PASSKEY);
        assertThat(visitor.page().locator("[data-problem=cancelled]")).isVisible();
        visitor.look("reset-passkey");
        device.recognises(true);
        visitor.press(Label.USE_PASSKEY);
        visitor.isAt(Label.NEW_PASSWORD_HEADING);
    }

    @ParameterizedTest
    @EnumSource
    void employersMailboxLeadsToRecoveryCodeOrOffice(Tongue tongue) {
        var person = stage.newcomer(stage.momiji());
        PlainBrowser.register(stage, person);
        speak(person, tongue);
        setting("recovery.employer-domains", "example.jp");
        try {
            var visitor = Browsers.open(stage.address(stage.momiji()), tongue).open("/forgot-password");
            visitor.type(Label.USER_ID, person.chosenUserId());
            press(visitor, "送信", "Send");
            visitor.isAt(tongue.say("メールの確認", "Check your mail"))
                    .type(
                            Label.CONFIRMATION_CODE,
                            Mailbox.shared().next(person.mailAddress()).code())
                    .press(Label.CONFIRM);
            visitor.isAt(tongue.say("組合へお電話ください", "Please call the society")).look("reset-office");
            visitor.open("/forgot-password/identity-check").isAt(tongue.say("組合へお電話ください", "Please call the society"));
            visitor.open("/forgot-password/new-password").isAt(tongue.say("組合へお電話ください", "Please call the society"));
            visitor.press(Label.CANCEL).isAt(Label.SIGN_IN);
        } finally {
            setting("recovery.employer-domains", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void recoveryCodeOrFactsMayBeChosen(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var codes = CurrentSociety.call(
                person.society(),
                () -> stage.bean(kenpo.portal.credential.RecoveryCodes.class)
                        .make(person.society().id(), account(person), java.util.Optional.empty()));
        Mailbox.shared().next(person.mailAddress());
        var visitor = visitor(tongue).open("/forgot-password").type(Label.USER_ID, person.chosenUserId());
        press(visitor, "送信", "Send");
        visitor.isAt(tongue.say("メールの確認", "Check your mail"))
                .type(
                        Label.CONFIRMATION_CODE,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.CONFIRM);
        visitor.isAt(Label.RECOVERY_CODE)
                .look("reset-recovery-code")
                .link(Label.ANOTHER_METHOD)
                .click();
        visitor.isAt(Label.ANOTHER_METHOD).look("reset-another-method");
        visitor.page().locator(".way").first().click();
        visitor.isAt(Label.IDENTITY_CHECK).link(Label.ANOTHER_METHOD).click();
        visitor.isAt(Label.ANOTHER_METHOD).page().locator(".way").first().click();
        visitor.isAt(Label.RECOVERY_CODE)
                .type(Label.RECOVERY_CODE, codes.getFirst())
                .press(Label.CONFIRM);
        visitor.isAt(Label.NEW_PASSWORD_HEADING);
    }

    @ParameterizedTest
    @EnumSource
    void userIdIsSentToTheRegisteredAddressAlone(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        speak(person, tongue);
        var visitor = visitor(tongue).open("/sign-in");
        visitor.link(Label.FORGOT_USER_ID).click();
        visitor.isAt(tongue.say("ユーザIDを忘れた方", "Forgotten user ID")).look("forgot-user-id");
        press(visitor, "送信", "Send");
        visitor.isTold(Label.EMAIL_ADDRESS, tongue.say("メールアドレスを", "email address"))
                .look("forgot-user-id-empty");
        facts(
                visitor.type(Label.EMAIL_ADDRESS, person.mailAddress().toUpperCase(java.util.Locale.ROOT)),
                person,
                person.typedDateOfBirth());
        visitor.isAt(tongue.say("ユーザIDを忘れた方", "Forgotten user ID"))
                .reads(tongue.say("メールでお送りしました", "by mail"))
                .look("user-id-sent");
        var mail = Mailbox.shared().next(person.mailAddress());
        assertThat(mail.text()).contains(person.chosenUserId()).doesNotContain(person.typedDateOfBirth());
        assertThat(mail.subject()).isEqualTo(tongue.say("ユーザIDのお知らせ", "Your user ID"));
    }

    @ParameterizedTest
    @EnumSource
    void lostMethodSaysWhichWaysRemain(Tongue tongue) {
        var visitor = visitor(tongue).open("/lost-method");
        visitor.isAt(tongue.say("認証方法が使えない方", "If you cannot use your sign-in method"))
                .look("lost-method");
        visitor.reads("03-1234-5678");
        visitor.open("/help/lost-device");
        assertThat(visitor.page().locator("main a[href='/lost-method']")).isVisible();
    }

    @Test
    void allOfItGoesWithoutScripts() {
        var person = stage.newcomer();
        PlainBrowser.registerWithApp(stage, person);
        var visitor = Browsers.open(
                        stage.address(stage.sakura()),
                        Tongue.JAPANESE,
                        new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .open("/forgot-password")
                .type(Label.USER_ID, person.chosenUserId());
        press(visitor, "送信", "Send");
        visitor.isAt("メールの確認").look("reset-code").press(Label.SEND_AGAIN).reads("送ったばかりです");
        var first = Mailbox.shared().next(person.mailAddress());
        clock.advance(Duration.ofSeconds(61));
        visitor.press(Label.SEND_AGAIN).reads("もう一度送りました").look("reset-code-again");
        Mailbox.shared().next(person.mailAddress());
        visitor.type(Label.CONFIRMATION_CODE, first.code()).press(Label.CONFIRM);
        visitor.isAt(Label.AUTHENTICATOR_APP).press(Label.CANCEL);
        visitor.isAt(Label.SIGN_IN).open("/forgot-password/code");
        visitor.isAt("パスワードを忘れた方").reads("最初からお願いします").look("forgot-password-expired");
    }

    private kenpo.portal.account.AccountId account(Person person) {
        return CurrentSociety.call(
                person.society(),
                () -> stage.bean(kenpo.portal.account.Accounts.class)
                        .byUserId(person.society().id(), new kenpo.portal.account.UserId(person.chosenUserId()))
                        .orElseThrow()
                        .id());
    }

    private void speak(Person person, Tongue tongue) {
        CurrentSociety.run(
                person.society(),
                () -> stage.bean(kenpo.portal.account.Accounts.class)
                        .speak(person.society().id(), account(person), java.util.Locale.of(tongue.code())));
    }

    private void setting(String key, String value) {
        stage.bean(Societies.class).set(stage.momiji().id(), Map.of(key, value));
    }

    private static void facts(Visitor visitor, Person person, String born) {
        var tongue = visitor.tongue();
        visitor.page().getByLabel(tongue.say("記号", "Symbol")).fill(person.symbol());
        visitor.page()
                .getByLabel(
                        tongue.say("番号", "Number"),
                        new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill(person.number());
        visitor.type(Label.DATE_OF_BIRTH, born);
        visitor.page().locator("main form button.button--primary").click();
    }

    private static void press(Visitor visitor, String japanese, String english) {
        visitor.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(visitor.tongue().say(japanese, english))
                                .setExact(true))
                .click();
    }

    private static String other(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    private Visitor visitor(Tongue tongue) {
        return Browsers.open(stage.address(stage.sakura()), tongue);
    }
}

package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members change where mails go, and whoever had the address before can undo it. */
@JourneyTest
class EmailSettingsJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void addressIsChangedByCodeAndUndoneFromTheOldMailbox(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        var address = "new-" + person.mailAddress();
        visitor.open("/settings/email").isAt(Label.EMAIL_CHANGE).look("settings-email");
        ask(visitor, person.mailAddress(), Person.CHOSEN_PASSWORD);
        visitor.isTold(Label.NEW_EMAIL, tongue.say("いまと同じ", "your present mail address"));
        ask(visitor, address, "falsch-falsch");
        visitor.isTold(Label.PRESENT_PASSWORD, tongue.say("いまのパスワードが違う", "not your present password"));
        visitor.look("settings-email-wrong");
        ask(visitor, address, Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CHANGE).reads(address).look("settings-email-waiting");
        visitor.press(Label.CANCEL_CHANGE);
        visitor.isAt(Label.EMAIL_CHANGE).reads(tongue.say("変更をやめました", "stays as it is"));
        Mailbox.shared().next(address);
        ask(visitor, address, Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CHANGE).type(Label.CONFIRMATION_CODE, "12").press(Label.CONFIRM);
        visitor.isTold(Label.CONFIRMATION_CODE, tongue.say("6桁", "6 digits"));
        visitor.look("settings-email-code-wrong");
        visitor.type(Label.CONFIRMATION_CODE, Mailbox.shared().next(address).code())
                .press(Label.CONFIRM);
        visitor.isAt(Label.EMAIL_CHANGE)
                .reads(tongue.say("変更しました", "was changed"))
                .look("settings-email-changed");
        assertThat(Mailbox.shared().next(address).subject()).contains(tongue.say("登録しました", "was registered"));

        var told = Mailbox.shared().next(person.mailAddress());
        var elsewhere = Browsers.open(stage.address(stage.sakura()), tongue);
        elsewhere.open("/help?lang=" + tongue.code());
        elsewhere.open(path(told)).isAt(Label.UNDO_EMAIL).look("undo-email");
        visitor.open("/settings/email").reads(address);
        elsewhere.press(Label.UNDO);
        elsewhere
                .isAt(Label.UNDO_EMAIL)
                .reads(tongue.say("元のメールアドレスに戻しました", "address is back"))
                .look("undo-email-done");
        assertThat(elsewhere.page().locator("main .office-phone")).isVisible();
        assertThat(elsewhere.ownLink(Label.SIGN_IN)).hasAttribute("href", "/sign-in");
        assertThat(elsewhere.page().locator("main a[href='/forgot-password']")).isVisible();
        visitor.open("/").isAt(Label.SIGN_IN);
        assertThat(Mailbox.shared().next(address).subject()).contains(tongue.say("取り消しました", "was undone"));
        Mailbox.shared().next(person.mailAddress());
        new PlainBrowser(stage, person).signInAgain(person);
    }

    @ParameterizedTest
    @EnumSource
    void linkConfirmsTheNewAddressOnAnyDevice(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = SignedIn.browser(stage, person);
        var address = "link-" + person.mailAddress();
        browser.post("/settings/email", Map.of("email", address, "present", Person.CHOSEN_PASSWORD));
        var link = path(Mailbox.shared().next(address));
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        visitor.open("/help?lang=" + tongue.code());
        visitor.open(link).isAt(Label.EMAIL_CHANGE_LINK).look("email-change-link");
        assertThat(browser.get("/settings/email").body()).contains("link-newcomer");
        visitor.press(Label.CONFIRM_CHANGE);
        visitor.isAt(Label.EMAIL_CHANGE_LINK)
                .reads(tongue.say("登録しました", "is registered"))
                .look("email-change-link-done");
        assertThat(visitor.button(Label.CONFIRM_CHANGE)).hasCount(0);
        var undo = path(Mailbox.shared().next(person.mailAddress()));
        clock.advance(Duration.ofDays(3));
        visitor.open(undo).isAt(Label.UNDO_EMAIL).look("undo-email-expired");
        visitor.open("/undo-email/guessed").isAt(Label.UNDO_EMAIL);
        visitor.open("/email-change/guessed").isAt(Label.EMAIL_CHANGE_LINK).look("email-change-link-unknown");
    }

    @Test
    void stolenSessionAloneChangesNoAddress() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = SignedIn.browser(stage, person);
        var address = "thief-" + person.mailAddress();
        assertThat(browser.post("/settings/email", Map.of("email", address)).status())
                .isEqualTo(422);
        assertThat(browser.post("/settings/email", Map.of("email", address, "present", "guessed"))
                        .status())
                .isEqualTo(422);
        clock.advance(Duration.ofMinutes(6));
        assertThat(browser.post("/settings/email", Map.of("email", address, "present", Person.CHOSEN_PASSWORD))
                        .location())
                .endsWith("/settings/email");
        assertThat(browser.get("/settings/email").body()).doesNotContain("thief-");
        assertThat(Mailbox.shared().count(address)).isZero();
    }

    @Test
    void withoutScriptsItIsChangedToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        var address = "plain-" + person.mailAddress();
        visitor.open("/settings/email").look("settings-email");
        ask(visitor, address, Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CHANGE)
                .type(Label.CONFIRMATION_CODE, Mailbox.shared().next(address).code())
                .press(Label.CONFIRM);
        visitor.isAt(Label.EMAIL_CHANGE).reads("メールアドレスを変更しました");
    }

    private static void ask(Visitor visitor, String address, String password) {
        visitor.type(Label.NEW_EMAIL, address)
                .type(Label.PRESENT_PASSWORD, password)
                .press(Label.SEND_CONFIRMATION);
    }

    private static String path(Mailbox.Letter mail) {
        return URI.create(mail.link()).getPath();
    }
}

package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.Notice;
import kenpo.portal.notice.NoticeContent;
import kenpo.portal.notice.Period;
import kenpo.portal.notice.WrittenNotices;
import kenpo.portal.society.CurrentSociety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The printed manual's section 2-1, and what happens in daily life. */
@JourneyTest
class EmailCodeSignInJourneyTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void nextSignInAsksForTheMailedCode(Tongue tongue) {
        var person = member();
        var visitor = atTheCode(person, tongue);
        visitor.look("email-code");
        assertThat(visitor.page().content()).doesNotContain(person.mailAddress());
        var mail = Mailbox.shared().next(person.mailAddress());
        assertThat(mail.subject())
                .isEqualTo(tongue.say("ログイン用のワンタイムパスワードをお送りします", "Your one-time password for signing in"));
        visitor.press(Label.SUBMIT);
        visitor.isTold(Label.ONE_TIME_PASSWORD, tongue.say("コードを入力してください。", "Please enter the code."));
        visitor.type(Label.ONE_TIME_PASSWORD, mail.code().equals("000000") ? "111111" : "000000")
                .press(Label.SUBMIT);
        visitor.isTold(Label.ONE_TIME_PASSWORD, tongue.say("あと4回", "Tries left: 4"));
        visitor.look("email-code-wrong");
        visitor.type(Label.ONE_TIME_PASSWORD, mail.code()).press(Label.SUBMIT);
        visitor.isAt(Label.TOP).look("top-again");
    }

    static Stream<UnaryOperator<String>> waysToTypeACode() {
        return Stream.of(
                code -> code.substring(0, 3) + " " + code.substring(3),
                code -> code.substring(0, 3) + "　" + code.substring(3),
                code -> code.substring(0, 3) + "-" + code.substring(3),
                code -> " " + code + "　",
                code -> code.chars()
                        .map(digit -> digit - '0' + '０')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("waysToTypeACode")
    void codesMayBeTypedAsPeopleDo(UnaryOperator<String> typed) {
        var person = member();
        var browser = new PlainBrowser(stage, person);
        var code = browser.signInAgain(person);
        assertThat(browser.post("/sign-in/email-code", java.util.Map.of("code", typed.apply(code)))
                        .location())
                .endsWith("/");
    }

    @Test
    void sendingAgainKeepsTheEarlierCodeAndReloadingSendsNothing() {
        var person = member();
        var visitor = atTheCode(person, Tongue.JAPANESE);
        var first = Mailbox.shared().next(person.mailAddress());
        assertThat(visitor.button(Label.SEND_AGAIN)).hasAttribute("aria-disabled", "true");
        clock.advance(Duration.ofSeconds(61));
        visitor.page().reload();
        assertThat(visitor.button(Label.SEND_AGAIN)).not().hasAttribute("aria-disabled", "true");
        visitor.press(Label.SEND_AGAIN);
        visitor.reads("再送信しました。").look("email-code-resent");
        var second = Mailbox.shared().next(person.mailAddress());
        int mails = Mailbox.shared().count(person.mailAddress());
        visitor.page().reload();
        assertThat(second.code()).isNotEmpty();
        visitor.type(Label.ONE_TIME_PASSWORD, first.code()).press(Label.SUBMIT);
        visitor.isAt(Label.TOP);
        assertThat(Mailbox.shared().count(person.mailAddress())).isEqualTo(mails);
    }

    @Test
    void codeEndsAfterTenMinutes() {
        var person = member();
        var visitor = atTheCode(person, Tongue.JAPANESE);
        var code = Mailbox.shared().next(person.mailAddress()).code();
        clock.advance(Duration.ofMinutes(11));
        visitor.type(Label.ONE_TIME_PASSWORD, code).press(Label.SUBMIT);
        visitor.isTold(Label.ONE_TIME_PASSWORD, "このコードは期限が切れました。");
        visitor.look("email-code-expired").press(Label.SEND_AGAIN);
        visitor.type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.TOP);
    }

    @Test
    void mailsComeInTheMembersLanguage() {
        var person = member();
        atTheCode(person, Tongue.ENGLISH);
        assertThat(Mailbox.shared().next(person.mailAddress()).text()).contains("one-time password");
        atTheCode(person, Tongue.JAPANESE);
        assertThat(Mailbox.shared().next(person.mailAddress()).text()).contains("ワンタイムパスワード");
    }

    @ParameterizedTest
    @EnumSource
    void endOfTheSessionIsToldBeforeItComes(Tongue tongue) {
        var person = member();
        var visitor = atTheCode(person, tongue);
        visitor.page().clock().install();
        enter(visitor, person);
        var warning = visitor.page().getByText(tongue.say("まもなくログアウトします。", "You will be signed out soon."));
        assertThat(warning).isHidden();
        visitor.page().clock().fastForward("28:00");
        assertThat(warning).isVisible();
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(tongue.say("ログインを続ける", "Stay signed in")))
                .click();
        assertThat(warning).isHidden();
        visitor.page().clock().fastForward("31:00");
        visitor.isAt(Label.SIGN_IN).reads(tongue.say("しばらく操作がなかった", "because nothing happened"));
    }

    @Test
    void sessionEndsAfterHalfAnHourWithoutAnything() {
        var person = member();
        var visitor = atTheCode(person, Tongue.JAPANESE);
        enter(visitor, person);
        clock.advance(Duration.ofMinutes(31));
        visitor.open("/notices").isAt(Label.SIGN_IN).reads("しばらく操作がなかった").look("sign-in-ended");
    }

    @Test
    void whoSignsOutIsOutEvenWithTheBackButton() {
        var person = member();
        var visitor = atTheCode(person, Tongue.JAPANESE);
        enter(visitor, person);
        visitor.press(Label.SIGN_OUT);
        visitor.isAt(Label.SIGN_IN).reads("ログアウトしました。");
        visitor.back().isAt(Label.SIGN_IN);
        visitor.open("/").isAt(Label.SIGN_IN);
    }

    @ParameterizedTest
    @EnumSource
    void linkToANoticeIsKeptThroughTheSignIn(Tongue tongue) {
        var person = member();
        var notice = CurrentSociety.call(
                stage.sakura(),
                () -> stage.bean(WrittenNotices.class)
                        .write(
                                stage.sakura().id(),
                                new NoticeContent(
                                        new Notice.Words("健診のご案内", "# 健診\n\n秋の健診です。"),
                                        new Notice.Words("Health check-ups", "# Check-ups\n\nIn autumn."),
                                        new Audience.Everyone(),
                                        false,
                                        false,
                                        false),
                                new Period(clock.instant().minusSeconds(60), null)));
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        visitor.open("/notices/" + notice.value()).isAt(Label.SIGN_IN);
        visitor.type(Label.USER_ID, person.chosenUserId())
                .type(Label.PASSWORD, Person.CHOSEN_PASSWORD)
                .press(Label.SIGN_IN);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(tongue.say("健診のご案内", "Health check-ups")).look("notice");
        visitor.open("/").isAt(Label.TOP).look("top-with-notice");
        visitor.open("/notices").look("notices");
    }

    @ParameterizedTest
    @EnumSource
    void wrongPasswordIsToldOnceForBothFields(Tongue tongue) {
        var person = member();
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        visitor.open("/sign-in").type(Label.USER_ID, person.chosenUserId()).type(Label.PASSWORD, "wrong");
        var show = visitor.button(Label.SHOW);
        show.click();
        assertThat(visitor.field(Label.PASSWORD)).hasAttribute("type", "text");
        visitor.press(Label.SIGN_IN);
        visitor.isTold(tongue.say("ユーザIDかパスワードが違います。", "The user ID or the password is wrong."));
        visitor.isTold(tongue.say("10分ほど待って", "wait about ten minutes"));
        assertThat(visitor.page().locator("[role=alert]:visible").first()).isFocused();
        assertThat(visitor.field(Label.USER_ID)).hasValue(person.chosenUserId());
        assertThat(visitor.field(Label.PASSWORD)).hasValue("");
        visitor.look("sign-in-refused");
        visitor.type(Label.USER_ID, "").press(Label.SIGN_IN);
        visitor.isTold(Label.USER_ID, tongue.say("ユーザIDを入力してください。", "Please enter your user ID."));
        visitor.look("sign-in-empty");
    }

    private Person member() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        return person;
    }

    private Visitor atTheCode(Person person, Tongue tongue) {
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        return new FirstSignIn(visitor, person)
                .enter(person.chosenUserId(), Person.CHOSEN_PASSWORD)
                .visitor()
                .isAt(Label.EMAIL_CODE);
    }

    private static void enter(Visitor visitor, Person person) {
        visitor.type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.TOP);
    }
}

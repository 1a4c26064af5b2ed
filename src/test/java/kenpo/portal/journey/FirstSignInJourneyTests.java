package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The printed manual's steps 1 to 11, as newcomer and as earlier user. */
@JourneyTest
class FirstSignInJourneyTests {
    @Autowired
    private Stage stage;

    @ParameterizedTest
    @EnumSource
    void newcomerGoesTheWholeWayWithTheMailedCode(Tongue tongue) {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(tongue), person);
        way.beginAndWalkTo(Step.COMPLETED);
        way.visitor().reads(person.chosenUserId()).reads(tongue.say("ワンタイムパスワード（メール）", "One-time password (email)"));
        assertThat(way.visitor().page().content()).doesNotContain(person.mailAddress());
        way.goToTop().visitor().look("top");
        assertThat(way.completionMail().subject())
                .isEqualTo(tongue.say("初回ログインが完了しました", "Your first sign-in is complete"));
    }

    @ParameterizedTest
    @EnumSource
    void linkPressedOnAnotherDeviceMovesTheWaitingPageOn(Tongue tongue) {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(tongue), person).beginAndWalkTo(Step.EMAIL_CONFIRMATION);
        var link = Mailbox.shared().next(person.mailAddress()).link();
        assertThat(link).startsWith(stage.address(stage.sakura()) + "/email-confirmation/");

        var phone = visitor(tongue);
        phone.open(path(link)).isAt(Label.EMAIL_CONFIRMATION).look("link-confirmable");
        way.visitor().isAt(Label.EMAIL_CONFIRMATION);
        phone.press(Label.CONFIRM_ADDRESS);
        phone.reads(tongue.say("メールアドレスが確認できました。", "Your email address is confirmed."))
                .look("link-confirmed");

        assertThat(way.visitor()
                        .page()
                        .getByText(Label.METHOD_HEADING.in(tongue))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(3000));
        phone.open(path(link)).isAt(Label.EMAIL_CONFIRMATION).look("link-used");
        phone.open("/").isAt(Label.SIGN_IN);
        way.walk(Step.METHOD, Step.COMPLETED).goToTop();
    }

    @Test
    void waitingPageGoesOnByRefreshToo() {
        var person = stage.newcomer();
        var way = new FirstSignIn(withoutScripts(Tongue.JAPANESE), person).beginAndWalkTo(Step.EMAIL_CONFIRMATION);
        way.visitor().press(Label.REFRESH);
        way.visitor().reads("まだ確認できていません。");
        visitor(Tongue.JAPANESE)
                .open(path(Mailbox.shared().next(person.mailAddress()).link()))
                .press(Label.CONFIRM_ADDRESS)
                .reads("メールアドレスが確認できました。");
        // without scripts the page reloads itself every three seconds, so that pressing may come too late
        way.visitor().isAt(Label.METHOD_HEADING);
    }

    @ParameterizedTest
    @EnumSource
    void earlierUserConfirmsByTheAddressOnTheRoster(Tongue tongue) {
        var person = stage.earlierUserWithMail();
        var way = new FirstSignIn(visitor(tongue), person).begin();
        way.visitor().isAt(Label.EMAIL_CODE).look("email-code-roster");
        way.visitor()
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        way.walk(Step.IDENTITY_CHECK, Step.METHOD);
        assertThat(way.visitor().field(Label.USER_ID)).hasValue(person.userId());
        way.visitor().look("method-earlier").choose(Label.METHOD_EMAIL_CODE).press(Label.NEXT);
        way.walk(Step.PASSWORD, Step.COMPLETED).visitor().reads(person.userId());
        way.goToTop();
    }

    @ParameterizedTest
    @EnumSource
    void earlierUserConfirmsByThePostedCode(Tongue tongue) {
        var person = stage.earlierUserWithoutMail();
        var code = String.valueOf(person.postedCode());
        var way = new FirstSignIn(visitor(tongue), person).begin();
        way.visitor().isAt(Label.POSTED_CODE_HEADING).look("posted-code");
        way.visitor()
                .press(Label.CONFIRM)
                .isTold(Label.POSTED_CODE, tongue.say("郵送コードを入力してください。", "Please enter the posted code"));
        way.visitor().type(Label.POSTED_CODE, "AAAA-AAAA").press(Label.CONFIRM);
        way.visitor().isTold(Label.POSTED_CODE, tongue.say("郵送コードが違います。", "This is not the right posted code."));
        way.visitor().look("posted-code-wrong");
        way.visitor()
                .type(
                        Label.POSTED_CODE,
                        code.substring(0, 4) + " " + code.substring(4).toLowerCase(java.util.Locale.ROOT))
                .press(Label.CONFIRM);
        way.walk(Step.IDENTITY_CHECK, Step.COMPLETED).goToTop();
    }

    @ParameterizedTest
    @EnumSource
    void worksWithoutScripts(Tongue tongue) {
        var person = stage.newcomer();
        new FirstSignIn(withoutScripts(tongue), person)
                .beginAndWalkTo(Step.COMPLETED)
                .goToTop();
    }

    @Test
    void worksOnASmallPhone() {
        var phone = Browsers.open(
                stage.address(stage.sakura()),
                Tongue.JAPANESE,
                new Browser.NewContextOptions()
                        .setViewportSize(320, 640)
                        .setHasTouch(true)
                        .setIsMobile(true));
        new FirstSignIn(phone, stage.newcomer()).beginAndWalkTo(Step.COMPLETED).goToTop();
    }

    @Test
    void worksByKeyboardAlone() {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        var keys = new Keyboard(visitor);
        visitor.open("/sign-in").isAt(Label.SIGN_IN);
        keys.type(visitor.field(Label.USER_ID), person.userId());
        keys.type(visitor.field(Label.PASSWORD), person.password());
        keys.press(visitor.button(Label.SIGN_IN));
        visitor.isAt(Label.IDENTITY_CHECK);
        keys.type(visitor.field(Label.DATE_OF_BIRTH), person.typedDateOfBirth());
        keys.press(visitor.button(Label.NEXT));
        visitor.isAt(Label.TERMS);
        keys.press(visitor.button(Label.AGREE));
        visitor.isAt(Label.EMAIL_ADDRESS_HEADING);
        keys.type(visitor.field(Label.EMAIL_ADDRESS), person.mailAddress());
        keys.press(visitor.button(Label.SEND_CONFIRMATION));
        visitor.isAt(Label.EMAIL_CONFIRMATION);
        keys.type(
                visitor.field(Label.CONFIRMATION_CODE),
                Mailbox.shared().next(person.mailAddress()).code());
        keys.press(visitor.button(Label.CONFIRM));
        visitor.isAt(Label.METHOD_HEADING);
        keys.type(visitor.field(Label.USER_ID), person.chosenUserId());
        // of a group of radio buttons the first is reached by Tab, the others by the arrows
        keys.reach(visitor.field(Label.METHOD_PASSKEY));
        visitor.page().keyboard().press("ArrowUp");
        assertThat(visitor.field(Label.METHOD_EMAIL_CODE)).isChecked();
        keys.press(visitor.button(Label.NEXT));
        visitor.isAt(Label.NEW_PASSWORD_HEADING);
        keys.type(visitor.field(Label.NEW_PASSWORD), Person.CHOSEN_PASSWORD);
        keys.type(visitor.field(Label.NEW_PASSWORD_AGAIN), Person.CHOSEN_PASSWORD);
        keys.press(visitor.button(Label.NEXT));
        visitor.isAt(Label.COMPLETED);
        keys.press(visitor.button(Label.TO_TOP));
        visitor.isAt(Label.TOP);
    }

    @Test
    void whoClosesTheBrowserGoesOnAtThatStepAndIsAskedNothingTwice() {
        var person = stage.newcomer();
        var now = Step.IDENTITY_CHECK;
        for (var step : Step.values()) {
            var way = new FirstSignIn(visitor(Tongue.JAPANESE), person);
            way.begin().walk(now, step);
            if (step == Step.EMAIL_CONFIRMATION) {
                Mailbox.shared().next(person.mailAddress());
            }
            now = step;
        }
        var last = new FirstSignIn(visitor(Tongue.JAPANESE), person);
        last.completionMail();
        last.enter(person.chosenUserId(), Person.CHOSEN_PASSWORD).visitor().isAt(Label.EMAIL_CODE);
    }

    @Test
    void backButtonSecondTabAndDeepLinkLandOnTheCurrentStep() {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(Tongue.JAPANESE), person).beginAndWalkTo(Step.EMAIL_ADDRESS);
        way.visitor().back().isAt(Label.EMAIL_ADDRESS_HEADING);
        var tab = way.visitor().secondTab();
        for (var step : Step.values()) {
            tab.open(step.path()).isAt(Label.EMAIL_ADDRESS_HEADING);
        }
        tab.open("/").isAt(Label.EMAIL_ADDRESS_HEADING);
        tab.type(Label.EMAIL_ADDRESS, person.mailAddress()).press(Label.SEND_CONFIRMATION);
        tab.isAt(Label.EMAIL_CONFIRMATION);
        // the first tab still shows step 3, and its form is refused by showing step 4
        way.visitor().type(Label.EMAIL_ADDRESS, "other@example.jp").press(Label.SEND_CONFIRMATION);
        way.visitor().isAt(Label.EMAIL_CONFIRMATION).reads(person.mailAddress());
        way.walk(Step.EMAIL_CONFIRMATION, Step.COMPLETED).goToTop();
    }

    @Test
    void doubleClickIsOneClick() {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(Tongue.JAPANESE), person).beginAndWalkTo(Step.EMAIL_ADDRESS);
        way.visitor().type(Label.EMAIL_ADDRESS, person.mailAddress());
        way.visitor().button(Label.SEND_CONFIRMATION).dblclick();
        way.walk(Step.EMAIL_CONFIRMATION, Step.METHOD);
        assertThat(Mailbox.shared().count(person.mailAddress())).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void whoDeclinesTheTermsLeavesNothingBehind(Tongue tongue) {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(tongue), person).beginAndWalkTo(Step.TERMS);
        way.visitor().press(Label.DISAGREE);
        way.visitor()
                .isAt(Label.SIGN_IN)
                .reads(tongue.say("利用規約に同意されなかったため", "You did not accept the terms of use"))
                .look("sign-in-declined");
        way.visitor().open("/sign-in/terms").isAt(Label.SIGN_IN);
        way.begin().walk(Step.TERMS, Step.EMAIL_ADDRESS);
    }

    @Test
    void wrongMailAddressCanBeChanged() {
        var person = stage.newcomer();
        var visitor = visitor(Tongue.JAPANESE);
        var way = new FirstSignIn(visitor, person).beginAndWalkTo(Step.EMAIL_ADDRESS);
        var mistyped = "x" + person.mailAddress();
        visitor.type(Label.EMAIL_ADDRESS, mistyped).press(Label.SEND_CONFIRMATION);
        visitor.isAt(Label.EMAIL_CONFIRMATION).reads(mistyped);
        var stranger = Mailbox.shared().next(mistyped);
        visitor.press(Label.CHANGE_ADDRESS);
        visitor.isAt(Label.EMAIL_ADDRESS_HEADING)
                .type(Label.EMAIL_ADDRESS, person.mailAddress())
                .press(Label.SEND_CONFIRMATION);
        visitor.isAt(Label.EMAIL_CONFIRMATION).reads(person.mailAddress());
        visitor(Tongue.JAPANESE).open(path(stranger.link())).reads("このリンクは").look("link-expired");
        visitor.type(Label.CONFIRMATION_CODE, stranger.code()).press(Label.CONFIRM);
        visitor.isTold("コード");
        way.walk(Step.EMAIL_CONFIRMATION, Step.METHOD);
    }

    @ParameterizedTest
    @EnumSource
    void wrongCodesAreExplained(Tongue tongue) {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(tongue), person).beginAndWalkTo(Step.EMAIL_CONFIRMATION);
        var visitor = way.visitor();
        var code = Mailbox.shared().next(person.mailAddress()).code();
        visitor.press(Label.CONFIRM)
                .isTold(Label.CONFIRMATION_CODE, tongue.say("コードを入力してください。", "Please enter the code."));
        visitor.look("email-confirmation-empty");
        visitor.type(Label.CONFIRMATION_CODE, "12345").press(Label.CONFIRM);
        visitor.isTold(Label.CONFIRMATION_CODE, tongue.say("コードは6桁の数字です。", "The code has 6 digits."));
        visitor.type(Label.CONFIRMATION_CODE, code.equals("000000") ? "111111" : "000000")
                .press(Label.CONFIRM);
        visitor.isTold(Label.CONFIRMATION_CODE, tongue.say("あと4回入力できます。", "Tries left: 4."));
        visitor.look("email-confirmation-wrong");
        visitor.type(Label.CONFIRMATION_CODE, fullWidth(code)).press(Label.CONFIRM);
        visitor.isAt(Label.METHOD_HEADING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''         | 生年月日を入力してください。
            きのう       | 生年月日を読み取れませんでした。
            19801301   | いまの入力では13月になっています。
            19800132   | いまの入力では32日になっています。
            19810229   | この日付はありません。
            29990101   | 生年月日を読み取れませんでした。
            """)
    void unreadableDatesOfBirthAreExplainedAndCostNoTry(String typed, String explained) {
        var visitor = new FirstSignIn(visitor(Tongue.JAPANESE), stage.newcomer())
                .begin()
                .visitor();
        visitor.isAt(Label.IDENTITY_CHECK).type(Label.DATE_OF_BIRTH, typed).press(Label.NEXT);
        visitor.isTold(Label.DATE_OF_BIRTH, explained);
        assertThat(visitor.field(Label.DATE_OF_BIRTH)).hasValue(typed);
        visitor.look("identity-check-unreadable");
        visitor.type(Label.DATE_OF_BIRTH, "19010101").press(Label.NEXT);
        visitor.isTold(Label.DATE_OF_BIRTH, "あと4回入力できます。");
    }

    @ParameterizedTest
    @EnumSource
    void fiveWrongDatesOfBirthFreezeTheCredential(Tongue tongue) {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(tongue), person).begin();
        var visitor = way.visitor().isAt(Label.IDENTITY_CHECK);
        for (int left = 4; left > 0; left--) {
            visitor.type(Label.DATE_OF_BIRTH, "19010101").press(Label.NEXT);
            visitor.isTold(Label.DATE_OF_BIRTH, tongue.say("あと" + left + "回", "" + left));
        }
        visitor.type(Label.DATE_OF_BIRTH, "19010101").press(Label.NEXT);
        visitor.isAt(Label.SIGN_IN)
                .reads(tongue.say("いまはお使いいただけません。", "cannot be used at the moment"))
                .reads(tongue.say("新しい通知書をお送りできます。", "send you a new letter"))
                .look("sign-in-frozen");
        assertThat(visitor.page().locator("main .office-phone")).isVisible();
        way.begin().visitor().isTold(tongue.say("ユーザIDかパスワードが違います。", "The user ID or the password is wrong."));
    }

    @ParameterizedTest
    @CsvSource({
        "'',新しいパスワードを入力してください。",
        "kaze52,8文字以上にしてください。",
        "password123,推測されやすいパスワードです。",
        "{userId}xx,ユーザIDを含むパスワードは使えません。",
        "{birth}ab,生年月日を含むパスワードは使えません。",
    })
    void refusedPasswordsSayWhy(String typed, String explained) {
        var person = stage.newcomer();
        var visitor = new FirstSignIn(visitor(Tongue.JAPANESE), person)
                .beginAndWalkTo(Step.PASSWORD)
                .visitor();
        var password = typed.replace("{userId}", person.chosenUserId()).replace("{birth}", person.typedDateOfBirth());
        visitor.type(Label.NEW_PASSWORD, password)
                .type(Label.NEW_PASSWORD_AGAIN, password)
                .press(Label.NEXT);
        visitor.isTold(Label.NEW_PASSWORD, explained);
        assertThat(visitor.field(Label.NEW_PASSWORD)).hasValue("");
        visitor.look("password-refused");
    }

    @Test
    void differentPasswordsAreRefusedAndRulesTickAsTheyAreMet() {
        var person = stage.newcomer();
        var visitor = new FirstSignIn(visitor(Tongue.JAPANESE), person)
                .beginAndWalkTo(Step.PASSWORD)
                .visitor();
        assertThat(visitor.page().getByText("（満たしています）")).hasCount(0);
        visitor.type(Label.NEW_PASSWORD, Person.CHOSEN_PASSWORD);
        assertThat(visitor.page().getByText("（満たしています）").first()).isAttached();
        var later = visitor.page().getByText("（ボタンを押したときに確認します）");
        assertThat(later).hasCount(2);
        visitor.type(Label.NEW_PASSWORD_AGAIN, Person.CHOSEN_PASSWORD);
        assertThat(visitor.page().getByText("（満たしています）")).hasCount(2);
        assertThat(visitor.page().locator("#rules li.is-later", new Page.LocatorOptions().setHasText("満たしています")))
                .hasCount(0);
        visitor.look("password-ticked");
        visitor.type(Label.NEW_PASSWORD_AGAIN, "something else").press(Label.NEXT);
        visitor.isTold(Label.NEW_PASSWORD_AGAIN, "一致していません。");
    }

    @Test
    void userIdsAreExplainedAndNeverGivenTwice() {
        var first = stage.newcomer();
        new FirstSignIn(visitor(Tongue.JAPANESE), first).beginAndWalkTo(Step.PASSWORD);
        var visitor = new FirstSignIn(visitor(Tongue.JAPANESE), stage.newcomer())
                .beginAndWalkTo(Step.METHOD)
                .visitor();
        assertThat(visitor.field(Label.USER_ID)).hasValue("");
        for (var refused : Stream.of("", "short1", "toolongforarule", "日本語のIDです", "with space")
                .toList()) {
            visitor.type(Label.USER_ID, refused).choose(Label.METHOD_EMAIL_CODE).press(Label.NEXT);
            visitor.isTold(Label.USER_ID, "8～13文字");
            assertThat(visitor.field(Label.USER_ID)).hasValue(refused);
        }
        visitor.look("method-refused");
        visitor.type(Label.USER_ID, first.chosenUserId().toUpperCase(java.util.Locale.ROOT))
                .choose(Label.METHOD_EMAIL_CODE)
                .press(Label.NEXT);
        visitor.isTold(Label.USER_ID, "このユーザIDは使えません。");
    }

    @Test
    void whoCancelsGoesOnLater() {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(Tongue.JAPANESE), person).beginAndWalkTo(Step.EMAIL_ADDRESS);
        way.visitor().press(Label.CANCEL);
        way.visitor().isAt(Label.SIGN_IN).reads("ログインを中止しました。").look("sign-in-cancelled");
        way.visitor().open(Step.EMAIL_ADDRESS.path()).isAt(Label.SIGN_IN);
        way.begin().walk(Step.EMAIL_ADDRESS, Step.EMAIL_CONFIRMATION);
    }

    @Test
    void signingOutAtTheEndLeadsToTheMailedCodeAsTheManualSays() {
        var person = stage.newcomer();
        var way = new FirstSignIn(visitor(Tongue.JAPANESE), person).beginAndWalkTo(Step.COMPLETED);
        way.completionMail();
        way.visitor().press(Label.SIGN_OUT);
        way.visitor().isAt(Label.SIGN_IN).reads("ログアウトしました。").look("sign-in-signed-out");
        way.enter(person.chosenUserId(), Person.CHOSEN_PASSWORD).visitor().isAt(Label.EMAIL_CODE);
        way.visitor()
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        way.visitor().isAt(Label.TOP);
    }

    @Test
    void languageSwitchKeepsTheStepAndIsRemembered() {
        var person = stage.newcomer();
        var visitor = new FirstSignIn(visitor(Tongue.JAPANESE), person).begin().visitor();
        visitor.isAt(Label.IDENTITY_CHECK);
        visitor.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("English").setExact(true))
                .click();
        visitor.isAt("Identity check");
        visitor.open("/help").page();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    }

    private Visitor visitor(Tongue tongue) {
        return Browsers.open(stage.address(stage.sakura()), tongue);
    }

    private Visitor withoutScripts(Tongue tongue) {
        return Browsers.open(
                stage.address(stage.sakura()), tongue, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Tab, letters, space and enter. */
    private record Keyboard(Visitor visitor) {
        private static final int PATIENCE = 60;

        void reach(Locator goal) {
            var focused = goal.and(visitor.page().locator(":focus"));
            for (int tabs = 0; focused.count() == 0; tabs++) {
                assertThat(tabs).as("tabs to reach %s", goal).isLessThan(PATIENCE);
                visitor.page().keyboard().press("Tab");
            }
        }

        void type(Locator field, String text) {
            reach(field);
            visitor.page().keyboard().type(text);
        }

        void press(Locator button) {
            reach(button);
            visitor.page().keyboard().press("Enter");
        }
    }
}

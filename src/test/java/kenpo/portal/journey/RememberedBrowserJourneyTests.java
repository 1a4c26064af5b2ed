package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.credential.Passwords;
import kenpo.portal.society.CurrentSociety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** ログイン状態の保存: for some days the password alone, on one browser, and what becomes of copies of its cookie. */
@JourneyTest
class RememberedBrowserJourneyTests {
    private static final String COOKIE = "portal-remembered";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void passwordAloneOpensThePortalUntilSignOut(Tongue tongue) {
        rememberedUntilSignOut(tongue, new Browser.NewContextOptions());
    }

    @ParameterizedTest
    @EnumSource
    void withoutScriptsToo(Tongue tongue) {
        rememberedUntilSignOut(tongue, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private void rememberedUntilSignOut(Tongue tongue, Browser.NewContextOptions options) {
        var person = member();
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue, options);
        visitor.open("/sign-in");
        assertThat(visitor.field(Label.REMEMBER)).not().isChecked();
        assertThat(visitor.field(Label.REMEMBER))
                .hasAccessibleDescription(Pattern.compile(tongue.say("ほかの方も使う端末では", "device that others use")));
        visitor.choose(Label.REMEMBER)
                .type(Label.USER_ID, person.chosenUserId())
                .press(Label.SIGN_IN);
        visitor.isTold(Label.PASSWORD, tongue.say("パスワードを入力してください。", "Please enter your password."));
        assertThat(visitor.field(Label.REMEMBER)).isChecked();
        visitor.look("sign-in-remember")
                .type(Label.PASSWORD, Person.CHOSEN_PASSWORD)
                .press(Label.SIGN_IN);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.TOP);

        browserIsOpenedAnew(visitor);
        int mails = Mailbox.shared().count(person.mailAddress());
        visitor.open("/").isAt(Label.SIGN_IN);
        assertThat(visitor.field(Label.USER_ID)).hasValue(person.chosenUserId());
        assertThat(visitor.field(Label.REMEMBER)).isHidden();
        visitor.reads(tongue.say("ログイン状態を保存しています。", "This browser is remembered until"))
                .look("sign-in-remembered")
                .type(Label.PASSWORD, "no-such-password")
                .press(Label.SIGN_IN);
        visitor.isAt(Label.SIGN_IN).type(Label.PASSWORD, Person.CHOSEN_PASSWORD).press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
        visitor.open("/settings/recovery-codes");
        assertThat(visitor.button(Label.PROVE_AGAIN)).isVisible();
        assertThat(Mailbox.shared().count(person.mailAddress())).isEqualTo(mails);

        visitor.open("/").press(Label.SIGN_OUT);
        visitor.isAt(Label.SIGN_IN);
        assertThat(visitor.field(Label.USER_ID)).hasValue("");
        assertThat(visitor.field(Label.REMEMBER)).not().isChecked();
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE);
    }

    @ParameterizedTest
    @EnumSource
    void passkeyAloneWithTheTickIsRememberedToo(Tongue tongue) {
        var person = stage.newcomer();
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        var device = VirtualAuthenticator.attach(visitor, "internal");
        new FirstSignIn(visitor, person, Label.METHOD_PASSKEY).beginAndWalkTo(Step.COMPLETED);
        visitor.press(Label.TO_SET_UP);
        visitor.isAt(Label.PASSKEY_SET_UP).press(Label.REGISTER_PASSKEY);
        assertThat(visitor.field(Label.PASSKEY_NAME)).isVisible();
        visitor.press(Label.NEXT);
        device.recognises(false);
        visitor.isAt(Label.TOP).press(Label.SIGN_OUT);
        visitor.isAt(Label.SIGN_IN).choose(Label.REMEMBER).press(Label.SIGN_IN_WITH_PASSKEY);
        assertThat(visitor.page()
                        .locator("[data-passkey-problems] > :not([hidden])")
                        .getByText(tongue.say("確認を取りやめました。", "The check was cancelled.")))
                .isVisible();
        device.recognises(true);
        visitor.press(Label.SIGN_IN_WITH_PASSKEY);
        visitor.isAt(Label.TOP);
        device.recognises(false);
        browserIsOpenedAnew(visitor);

        visitor.open("/sign-in");
        assertThat(visitor.field(Label.USER_ID)).hasValue(person.chosenUserId());
        visitor.type(Label.PASSWORD, Person.CHOSEN_PASSWORD).press(Label.SIGN_IN);
        visitor.isAt(Label.TOP);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedSurvivesTheLengtheningOfTheSession(Tongue tongue) {
        var person = member();
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE)
                .type(
                        Label.ONE_TIME_PASSWORD,
                        Mailbox.shared().next(person.mailAddress()).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.TOP).page().clock().install();
        visitor.open("/settings/methods").press(Label.ADD_AUTHENTICATOR_APP);
        visitor.isAt(Label.APP_SET_UP).type(Label.DEVICE_NAME, "髙橋の電話");
        visitor.page().clock().fastForward("28:00");
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(tongue.say("ログインを続ける", "Stay signed in")))
                .click();
        assertThat(visitor.page().getByText(tongue.say("まもなくログアウトします。", "You will be signed out soon.")))
                .isHidden();
        assertThat(visitor.field(Label.DEVICE_NAME)).hasValue("髙橋の電話");
        visitor.isAt(Label.APP_SET_UP);
    }

    @Test
    void signInFromANewBrowserIsMailedOnceAndTheFirstOfAllIsNot() {
        var person = stage.newcomer();
        var first = new PlainBrowser(stage, person).walk(person, Step.COMPLETED);
        first.post(Step.COMPLETED.path(), Map.of());
        assertThat(Mailbox.shared().nextOfAny(person.mailAddress()).subject()).isEqualTo("初回ログインが完了しました");
        signIn(first, person, false);

        var second = new PlainBrowser(stage, person);
        signIn(second, person, false);
        var mail = Mailbox.shared().nextOfAny(person.mailAddress());
        assertThat(mail.subject()).isEqualTo("はじめてのブラウザからログインがありました");
        assertThat(mail.text()).doesNotContain("127.0.0.1").containsPattern("\\d時\\d\\d分");
        signIn(second, person, false);
        assertThat(Mailbox.shared().count(person.mailAddress())).isEqualTo(6);
    }

    @Test
    void cookieLivesFourteenDaysAndIsOutOfScriptsReach() {
        var person = member();
        var browser = new PlainBrowser(stage, person);
        var answer = signIn(browser, person, true);
        assertThat(answer.headers().get("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith(COOKIE + "=")
                        && cookie.contains("Path=/")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.matches(".*Max-Age=12(09600|095\\d\\d).*"));
        browser.get("/");
        assertThat(browser.post("/sign-out", Map.of()).header("clear-site-data"))
                .isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void nothingIsRememberedWithoutTheTick() {
        var person = member();
        var browser = new PlainBrowser(stage, person);
        signIn(browser, person, false);
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
        browser.cookies().remove("portal-session");
        assertThat(enter(browser, person)).endsWith("/sign-in/email-code");
    }

    @Test
    void wishSurvivesTheWholeFirstSignIn() {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person);
        browser.post("/sign-in", Map.of("userId", person.userId(), "password", person.password(), "remember", "true"));
        for (var step : Step.values()) {
            browser.post(step.path(), PlainBrowser.rightAnswer(person, step));
        }
        assertThat(browser.get("/").status()).isEqualTo(200);
        browser.cookies().remove("portal-session");
        assertThat(browser.get("/sign-in").body()).contains("value=\"" + person.chosenUserId() + "\"");
        assertThat(enter(browser, person)).endsWith("/");
    }

    @Test
    void copiedCookieWithThePasswordComesToLightAndEndsEverything() {
        var person = member();
        var victim = remembered(person);
        var thief = copy(victim, person);
        assertThat(enter(thief, person)).endsWith("/");
        assertThat(thief.get("/").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));

        assertThat(victim.get("/sign-in").body()).doesNotContain(person.chosenUserId());
        assertThat(Mailbox.shared().next(person.mailAddress()).subject()).isEqualTo("保存したログイン状態を解除しました");
        assertThat(thief.get("/").status()).isEqualTo(302);
        assertThat(enter(thief, person)).endsWith("/sign-in/email-code");
        assertThat(enter(victim, person)).endsWith("/sign-in/email-code");
        assertThat(victim.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void copiedCookieUsedLateStillNeedsASecondFactor() {
        var person = member();
        var victim = remembered(person);
        var thief = copy(victim, person);
        assertThat(enter(victim, person)).endsWith("/");
        clock.advance(Duration.ofMinutes(2));

        assertThat(enter(thief, person)).endsWith("/sign-in/email-code");
        assertThat(Mailbox.shared().next(person.mailAddress()).subject()).isEqualTo("保存したログイン状態を解除しました");
        assertThat(victim.get("/").status()).isEqualTo(302);
    }

    @Test
    void cookieAloneOpensNothing() {
        var person = member();
        var thief = copy(remembered(person), person);
        assertThat(thief.get("/").location()).contains("/sign-in");
        assertThat(thief.signIn(person.chosenUserId(), "no-such-password").status())
                .isEqualTo(422);
        assertThat(thief.get("/settings/methods").location()).contains("/sign-in");
    }

    @Test
    void anothersAccountIsNotOpenedByIt() {
        var person = member();
        var other = member();
        var browser = remembered(person);
        assertThat(enter(browser, other)).endsWith("/sign-in/email-code");
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void forgedExpiredAndOtherSocietysCookiesAreNothing() {
        var person = member();
        var browser = remembered(person);
        var kept = String.valueOf(browser.cookies().get(COOKIE));
        var forged = new PlainBrowser(stage, person);
        forged.cookies().put(COOKIE, "00000000-0000-7000-8000-000000000000." + "A".repeat(43));
        assertThat(enter(forged, person)).endsWith("/sign-in/email-code");
        assertThat(forged.cookies()).doesNotContainKey(COOKIE);

        var momiji = new PlainBrowser("momiji.localhost", stage.port());
        momiji.cookies().put(COOKIE, kept);
        assertThat(momiji.get("/sign-in").body()).doesNotContain(person.chosenUserId());
        assertThat(momiji.cookies()).doesNotContainKey(COOKIE);

        clock.advance(Duration.ofDays(14));
        assertThat(browser.get("/sign-in").body()).doesNotContain(person.chosenUserId());
        browser.cookies().put(COOKIE, kept);
        assertThat(enter(browser, person)).endsWith("/sign-in/email-code");
    }

    @Test
    void newPasswordEndsIt() {
        var person = member();
        var browser = remembered(person);
        AccountId account = CurrentSociety.call(
                person.society(),
                () -> transaction(() -> stage.bean(Accounts.class)
                        .byUserId(person.society().id(), new UserId(person.chosenUserId()))
                        .orElseThrow()
                        .id()));
        CurrentSociety.run(
                person.society(),
                () -> stage.bean(Passwords.class).set(person.society().id(), account, Person.CHOSEN_PASSWORD));
        assertThat(enter(browser, person)).endsWith("/sign-in/email-code");
    }

    @Test
    void signingOutOfAllDevicesEndsIt() {
        var person = member();
        var browser = remembered(person);
        var elsewhere = new PlainBrowser(stage, person);
        signIn(elsewhere, person, false);
        elsewhere.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var app = App.of(elsewhere.get("/sign-in/authenticator-app-set-up").body());
        elsewhere.post(
                "/sign-in/authenticator-app-set-up", Map.of("code", app.code(stage), "name", "", "elsewhere", "true"));
        assertThat(enter(browser, person)).endsWith("/sign-in/authenticator-app");
    }

    @Test
    void suspendedAccountIsNotOpened() {
        var person = member();
        var browser = remembered(person);
        int suspended = CurrentSociety.call(
                person.society(),
                () -> transaction(() -> stage.bean(JdbcClient.class)
                        .sql("""
                        update account a set suspended_at = now() from user_id u
                         where u.society_id = a.society_id and u.member_id = a.member_id and u.folded = :user
                        """)
                        .param("user", person.chosenUserId())
                        .update()));
        assertThat(suspended).isOne();
        assertThat(browser.get("/sign-in").body()).doesNotContain(person.chosenUserId());
        assertThat(browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD).status())
                .isEqualTo(422);
    }

    private Person member() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        return person;
    }

    /** Signed in with both factors; the browser is remembered, and its session over. */
    private PlainBrowser remembered(Person person) {
        var browser = new PlainBrowser(stage, person);
        signIn(browser, person, true);
        browser.cookies().remove("portal-session");
        return browser;
    }

    private PlainBrowser copy(PlainBrowser of, Person person) {
        var copy = new PlainBrowser(stage, person);
        copy.cookies().put(COOKIE, String.valueOf(of.cookies().get(COOKIE)));
        return copy;
    }

    static PlainBrowser.Answer signIn(PlainBrowser browser, Person person, boolean remember) {
        var typed = new HashMap<>(Map.of("userId", person.chosenUserId(), "password", Person.CHOSEN_PASSWORD));
        if (remember) {
            typed.put("remember", "true");
        }
        browser.post("/sign-in", typed);
        var code = Mailbox.shared().next(person.mailAddress()).code();
        return browser.post("/sign-in/email-code", Map.of("code", code));
    }

    /** Where user ID and password lead by themselves: through the door when all is proven. */
    static String enter(PlainBrowser browser, Person person) {
        var next = browser.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD).location();
        return next.endsWith(Step.COMPLETED.path())
                ? browser.get(Step.COMPLETED.path()).location()
                : next;
    }

    private static void browserIsOpenedAnew(Visitor visitor) {
        visitor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("portal-session"));
    }

    private <T> T transaction(Supplier<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(stage.bean(PlatformTransactionManager.class)).execute(_ -> work.get()));
    }
}

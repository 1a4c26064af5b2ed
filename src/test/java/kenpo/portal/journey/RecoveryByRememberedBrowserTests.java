package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kenpo.portal.society.Societies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser remembered for an account stands beside its mailbox, and for nothing else. */
@JourneyTest
class RecoveryByRememberedBrowserTests {
    private static final String COOKIE = "portal-remembered";
    private static final String PAGE = "/forgot-password/remembered-browser";
    private static final Map<String, String> NEW =
            Map.of("password", RecoveryJourneyTests.NEW_PASSWORD, "confirmation", RecoveryJourneyTests.NEW_PASSWORD);

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void whoIsRememberedHereNeedsNoCard(Tongue tongue) {
        var person = member();
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        visitor.open("/sign-in")
                .choose(Label.REMEMBER)
                .type(Label.USER_ID, person.chosenUserId())
                .type(Label.PASSWORD, Person.CHOSEN_PASSWORD)
                .press(Label.SIGN_IN);
        visitor.isAt(Label.EMAIL_CODE)
                .type(Label.ONE_TIME_PASSWORD, mail(person).code())
                .press(Label.SUBMIT);
        visitor.isAt(Label.TOP);
        sessionIsOver(visitor);

        visitor.open("/forgot-password").type(Label.USER_ID, person.chosenUserId());
        visitor.page().locator("main form button.button--primary").click();
        visitor.type(Label.CONFIRMATION_CODE, mail(person).code()).press(Label.CONFIRM);
        visitor.isAt(Label.THIS_BROWSER).look("reset-remembered-browser");
        visitor.link(Label.ANOTHER_METHOD).click();
        visitor.isAt(Label.ANOTHER_METHOD).page().locator(".way").first().click();
        visitor.isAt(Label.IDENTITY_CHECK).link(Label.ANOTHER_METHOD).click();
        visitor.isAt(Label.ANOTHER_METHOD).look("reset-another-method-with-browser");
        visitor.page().locator(".way").first().click();
        visitor.isAt(Label.THIS_BROWSER).press(Label.USE_THIS_BROWSER);
        visitor.isAt(Label.NEW_PASSWORD_HEADING)
                .type(Label.NEW_PASSWORD, RecoveryJourneyTests.NEW_PASSWORD)
                .type(Label.NEW_PASSWORD_AGAIN, RecoveryJourneyTests.NEW_PASSWORD);
        visitor.page().locator("main form button.button--primary").click();
        visitor.isAt(Label.SIGN_IN);
        assertThat(visitor.field(Label.USER_ID).inputValue())
                .as("no browser is remembered any more")
                .isEmpty();
        new FirstSignIn(visitor, person).enter(person.chosenUserId(), RecoveryJourneyTests.NEW_PASSWORD);
        visitor.isAt(Label.EMAIL_CODE);
    }

    @Test
    void everyRememberedBrowserEndsWithTheNewPassword() {
        var person = member();
        var browser = remembered(person);
        var other = remembered(person);
        reset(browser, person);
        for (var each : List.of(browser, other)) {
            assertThat(each.signIn(person.chosenUserId(), RecoveryJourneyTests.NEW_PASSWORD)
                            .location())
                    .endsWith("/sign-in/email-code");
            assertThat(each.cookies()).doesNotContainKey(COOKIE);
        }
    }

    @Test
    void employersMailboxGoesWithARememberedBrowser() {
        var person = stage.newcomer(stage.momiji());
        PlainBrowser.register(stage, person);
        var browser = remembered(person);
        stage.bean(Societies.class).set(stage.momiji().id(), Map.of("recovery.employer-domains", "example.jp"));
        try {
            var unknown = new PlainBrowser(stage, person);
            assertThat(mailboxShown(unknown, person)).endsWith("/forgot-password/office");
            assertThat(mailboxShown(browser, person)).endsWith(PAGE);
        } finally {
            stage.bean(Societies.class).set(stage.momiji().id(), Map.of("recovery.employer-domains", ""));
        }
    }

    @Test
    void browserOfSomebodyElseIsNotOffered() {
        var person = member();
        var other = member();
        var browser = remembered(other);
        assertThat(mailboxShown(browser, person)).endsWith("/forgot-password/identity-check");
        assertThat(browser.post(PAGE, Map.of()).location()).endsWith("/forgot-password/identity-check");
        browser.post("/forgot-password/another-method", Map.of("factor", "REMEMBERED_BROWSER"));
        assertThat(browser.get("/forgot-password/new-password").location()).endsWith("/forgot-password/identity-check");
    }

    @Test
    void rememberedBrowserIsNothingBeforeTheMailbox() {
        var person = member();
        var browser = remembered(person);
        assertThat(browser.post(PAGE, Map.of()).location()).endsWith("/forgot-password?expired");
        browser.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        assertThat(browser.get(PAGE).location()).endsWith("/forgot-password/code");
        assertThat(browser.post(PAGE, Map.of()).location()).endsWith("/forgot-password/code");
    }

    @Test
    void linkOpenedInAnotherBrowserAsksForAnotherFactor() {
        var person = member();
        var browser = remembered(person);
        browser.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        var link = URI.create(mail(person).link()).getPath();
        var phone = new PlainBrowser(stage, person);
        assertThat(phone.post(link, Map.of()).location()).endsWith("/forgot-password/identity-check");
        assertThat(phone.get(PAGE).location()).endsWith("/forgot-password/identity-check");
    }

    @Test
    void forgedTokenUnderAKnownIdEndsEverythingAsAtASignIn() {
        var person = member();
        var owner = remembered(person);
        var thief = new PlainBrowser(stage, person);
        var id = String.valueOf(owner.cookies().get(COOKIE)).split("\\.", 2)[0];
        thief.token();
        thief.cookies().put(COOKIE, id + "." + "A".repeat(43));
        assertThat(mailboxShown(thief, person)).endsWith("/forgot-password/identity-check");
        assertThat(mail(person).subject()).isEqualTo("保存したログイン状態を解除しました");
        assertThat(owner.get("/sign-in").body()).doesNotContain(person.chosenUserId());
    }

    @Test
    void copyUsedAfterTheOwnerIsRefusedAndTold() {
        var person = member();
        var owner = remembered(person);
        var thief = new PlainBrowser(stage, person);
        thief.cookies().put(COOKIE, String.valueOf(owner.cookies().get(COOKIE)));
        assertThat(mailboxShown(thief, person)).endsWith(PAGE);
        owner.signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
        clock.advance(Duration.ofMinutes(2));
        assertThat(thief.post(PAGE, Map.of()).location()).endsWith("/forgot-password/identity-check");
        assertThat(thief.get("/forgot-password/new-password").location()).endsWith("/forgot-password/identity-check");
        assertThat(mail(person).subject()).isEqualTo("保存したログイン状態を解除しました");
    }

    @Test
    void browserForgottenMeanwhileIsNotAskedForAgain() {
        var person = member();
        var browser = remembered(person);
        assertThat(mailboxShown(browser, person)).endsWith(PAGE);
        var elsewhere = SignedIn.browser(stage, person);
        elsewhere.post("/settings/devices/end-others", Map.of());
        assertThat(browser.post(PAGE, Map.of()).location()).endsWith("/forgot-password/identity-check");
    }

    @Test
    void tokenIsReplacedAndTwentyParallelPressesOpenOneWay() {
        var person = member();
        var browser = remembered(person);
        assertThat(mailboxShown(browser, person)).endsWith(PAGE);
        browser.get(PAGE);
        var before = browser.cookies().get(COOKIE);
        var twin = browser.twin();
        var cookies = Map.copyOf(browser.cookies());
        var fields = Map.of("_csrf", browser.token());
        var answers = parallel(20, () -> {
            var each = new PlainBrowser(stage, person);
            each.cookies().putAll(cookies);
            return each.postAsIs(PAGE, fields).location();
        });
        assertThat(answers).allMatch(location -> location.endsWith("/forgot-password/new-password"));
        assertThat(new Ledger(stage).rows("remembered_browser", person)).isOne();
        assertThat(new Ledger(stage).rows("recovery", person)).isOne();
        assertThat(twin.post(PAGE, Map.of()).location()).endsWith("/forgot-password/new-password");
        clock.advance(Duration.ofMinutes(2));
        var late = new PlainBrowser(stage, person);
        late.cookies().put(COOKIE, String.valueOf(before));
        assertThat(late.get("/sign-in").body())
                .as("the token shown was replaced")
                .doesNotContain(person.chosenUserId());
    }

    @Test
    void withoutScriptsTheButtonIsEnough() {
        var person = member();
        var browser = remembered(person);
        assertThat(mailboxShown(browser, person)).endsWith(PAGE);
        assertThat(browser.get(PAGE).body()).doesNotContain("<noscript", "passkey.js");
        assertThat(browser.post(PAGE, Map.of()).location()).endsWith("/forgot-password/new-password");
    }

    private void reset(PlainBrowser browser, Person person) {
        assertThat(mailboxShown(browser, person)).endsWith(PAGE);
        browser.post(PAGE, Map.of());
        assertThat(browser.post("/forgot-password/new-password", NEW).location())
                .endsWith("/sign-in?reset");
    }

    private Person member() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        return person;
    }

    /** Signed in with both factors; the browser is remembered, and its session over. */
    private PlainBrowser remembered(Person person) {
        var browser = new PlainBrowser(stage, person);
        var typed = new TreeMap<>(Map.of("userId", person.chosenUserId(), "password", Person.CHOSEN_PASSWORD));
        typed.put("remember", "true");
        browser.post("/sign-in", typed);
        browser.post("/sign-in/email-code", Map.of("code", mail(person).code()));
        browser.cookies().remove("portal-session");
        return browser;
    }

    /** Asks, types the code of the mail, and answers where that leads. */
    private static String mailboxShown(PlainBrowser browser, Person person) {
        browser.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        return browser.post("/forgot-password/code", Map.of("code", mail(person).code()))
                .location();
    }

    private static Mailbox.Letter mail(Person person) {
        return Mailbox.shared().next(person.mailAddress());
    }

    private static void sessionIsOver(Visitor visitor) {
        visitor.page()
                .context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("portal-session"));
    }

    private static <T> List<T> parallel(int times, Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                begun.add(threads.submit(work));
            }
            var answers = new ArrayList<T>();
            for (var each : begun) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser holds of somebody's pages is gone when that person is. */
@JourneyTest
class NothingKeptTests {
    private static final List<String> SETTINGS = List.of(
            "",
            "/email",
            "/user-id",
            "/password",
            "/methods",
            "/methods/email-code",
            "/recovery-codes",
            "/devices",
            "/history",
            "/language",
            "/notice-mails");

    @Autowired
    private Stage stage;

    @Test
    void noSettingsPageIsStored() {
        var person = member();
        var browser = SignedIn.browser(stage, person);
        for (var page : SETTINGS) {
            var answer = browser.get("/settings" + page);
            assertThat(answer.status()).as(page).isIn(200, 404);
            assertThat(answer.header("cache-control")).as(page).contains("no-store");
        }
        for (var page : List.of("/", "/notices")) {
            assertThat(browser.get(page).header("cache-control")).as(page).contains("no-store");
        }
    }

    @Test
    void noPageOnTheWayToANewPasswordIsStored() {
        var person = member();
        var browser = new PlainBrowser(stage, person);
        var answers = new ArrayList<PlainBrowser.Answer>();
        answers.add(browser.get("/forgot-password"));
        browser.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        answers.add(browser.get("/forgot-password/code"));
        var mail = Mailbox.shared().next(person.mailAddress());
        answers.add(browser.get(java.net.URI.create(mail.link()).getPath()));
        browser.post("/forgot-password/code", Map.of("code", mail.code()));
        answers.add(browser.get("/forgot-password/identity-check"));
        answers.add(browser.get("/forgot-user-id"));
        browser.post(
                "/forgot-password/identity-check",
                Map.of("symbol", person.symbol(), "number", person.number(), "dateOfBirth", person.typedDateOfBirth()));
        answers.add(browser.get("/forgot-password/new-password"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("cache-control")).contains("no-store");
        });
    }

    @Test
    void signingOutHasTheBrowserForget() {
        var browser = SignedIn.browser(stage, member());
        browser.get("/");
        var answer = browser.post("/sign-out", Map.of());
        assertThat(answer.header("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.cookies()).doesNotContainKeys("portal-session", "portal-sign-in", "portal-remembered");
    }

    @ParameterizedTest
    @EnumSource
    void backShowsNothingAfterSigningOut(Tongue tongue) {
        var person = member();
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.open("/settings/email").isAt(Label.EMAIL_CHANGE).reads(person.mailAddress());
        visitor.open("/settings/user-id").isAt(Label.USER_ID_CHANGE).reads(person.chosenUserId());
        visitor.press(Label.SIGN_OUT).isAt(Label.SIGN_IN);
        for (int i = 0; i < 2; i++) {
            visitor.back().isAt(Label.SIGN_IN);
            assertThat(visitor.page().content()).doesNotContain(person.chosenUserId(), person.mailAddress());
        }
    }

    @Test
    void sixthSignInEndsTheOldestWhichIsToldWhy() {
        var person = member();
        var browsers = IntStream.range(0, 6)
                .mapToObj(_ -> SignedIn.browser(stage, person))
                .toList();
        browsers.subList(1, 6)
                .forEach(browser -> assertThat(browser.isSignedIn()).isTrue());
        var oldest = browsers.getFirst();
        var sent = oldest.get("/settings/email").location();
        assertThat(sent).contains("/sign-in?ended");
        assertThat(oldest.get(sent.substring(sent.indexOf("/sign-in"))).body()).contains("ログアウトしました");
        assertThat(browsers.getLast().get("/settings/history").body()).contains("ログイン状態の終了");
    }

    private Person member() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        return person;
    }
}

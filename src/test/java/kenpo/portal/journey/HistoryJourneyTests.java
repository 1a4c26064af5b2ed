package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members read what happened to their account, and say that it was not them. */
@JourneyTest
class HistoryJourneyTests {
    private static final String NEW = "umi-no-kaze-88";
    private static final Pattern EVENT = Pattern.compile("/report\\?event=([0-9a-f-]{36})");

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void eventIsReportedFromTheHistory(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        new PlainBrowser(stage, person).signIn(person.chosenUserId(), "falsch-falsch");
        var elsewhere = SignedIn.browser(stage, person);
        var visitor = SignedIn.visitor(stage, person, tongue);
        visitor.open("/settings/history")
                .isAt(Label.HISTORY)
                .reads(tongue.say("受け付けていません", "Not accepted"))
                .look("history");
        visitor.link(Label.NOT_ME).first().click();
        visitor.isAt(Label.REPORT).look("report").press(Label.SEND_REPORT);
        visitor.isAt(Label.REPORT)
                .reads(tongue.say("報告を受け付けました", "Thank you for the report"))
                .look("report-done");
        visitor.press(Label.SIGN_OTHERS_OUT);
        visitor.isAt(Label.DEVICES);
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
        visitor.open("/settings/history").reads(tongue.say("心当たりがないという報告", "Report that it was"));
    }

    @ParameterizedTest
    @EnumSource
    void linkInTheMailSignsOutEverywhereWithoutASignIn(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var thief = SignedIn.browser(stage, person);
        thief.post(
                "/settings/password", Map.of("present", Person.CHOSEN_PASSWORD, "password", NEW, "confirmation", NEW));
        var mail = Mailbox.shared().next(person.mailAddress());
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        visitor.open("/help?lang=" + tongue.code());
        visitor.open(path(mail));
        visitor.isAt(Label.REPORT).reads(tongue.say("パスワードを変更しました", "password was changed"));
        visitor.look("report-link");
        assertThat(thief.get("/").status()).isEqualTo(200);
        visitor.press(Label.NOT_ME);
        visitor.isAt(Label.REPORT)
                .reads(tongue.say("ログアウトしました", "was signed out"))
                .look("report-link-done");
        assertThat(visitor.page().locator("main .office-phone")).isVisible();
        assertThat(visitor.ownLink(Label.SIGN_IN)).hasAttribute("href", "/sign-in");
        assertThat(visitor.page().locator("main a[href='/forgot-password']")).isVisible();
        assertThat(thief.get("/").status()).isEqualTo(302);
        assertThat(visitor.button(Label.NOT_ME)).hasCount(0);
        visitor.open(path(mail)).reads(tongue.say("ログアウトしました", "was signed out"));
    }

    @ParameterizedTest
    @EnumSource
    void lateOrGuessedLinkSaysSo(Tongue tongue) {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var member = SignedIn.browser(stage, person);
        member.post(
                "/settings/password", Map.of("present", Person.CHOSEN_PASSWORD, "password", NEW, "confirmation", NEW));
        var link = path(Mailbox.shared().next(person.mailAddress()));
        clock.advance(Duration.ofDays(30));
        var visitor = Browsers.open(stage.address(stage.sakura()), tongue);
        visitor.open("/help?lang=" + tongue.code());
        visitor.open(link).isAt(Label.REPORT).look("report-link-expired");
        visitor.open("/report/guessed").isAt(Label.REPORT).look("report-link-unknown");
        var anybody = new PlainBrowser(stage, person);
        assertThat(anybody.post(link, Map.of()).status()).isEqualTo(410);
        assertThat(anybody.post("/report/guessed", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void eventsOfOthersCannotBeSeenOrReported() {
        var person = stage.newcomer();
        var stranger = stage.newcomer();
        PlainBrowser.register(stage, person);
        PlainBrowser.register(stage, stranger);
        var own = SignedIn.browser(stage, person);
        var event = EVENT.matcher(own.get("/settings/history").body());
        assertThat(event.find()).isTrue();
        var theirs = SignedIn.browser(stage, stranger);
        assertThat(theirs.get(event.group()).status()).isEqualTo(404);
        assertThat(theirs.post("/report", Map.of("event", event.group(1))).status())
                .isEqualTo(404);
        assertThat(theirs.get("/report?event=nothing").status()).isEqualTo(400);
        assertThat(own.get("/settings/history?page=99").status()).isEqualTo(404);
        assertThat(new PlainBrowser(stage, person).get(event.group()).location())
                .contains("/sign-in");
    }

    @Test
    void withoutScriptsItIsReportedToo() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.withoutScripts(stage, person);
        visitor.open("/settings/history").look("history");
        visitor.link(Label.NOT_ME).first().click();
        visitor.isAt(Label.REPORT).press(Label.SEND_REPORT);
        visitor.isAt(Label.REPORT).reads("報告を受け付けました");
    }

    private static String path(Mailbox.Letter mail) {
        return java.net.URI.create(mail.link()).getPath();
    }
}

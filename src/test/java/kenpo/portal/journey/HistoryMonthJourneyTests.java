package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** After a month full of events the history says each of them, in words, with day and time, on whatever page. */
@JourneyTest
class HistoryMonthJourneyTests {
    private static final Set<String> HAPPENED = Set.of(
            "CREDENTIAL_ISSUED",
            "SIGN_IN_PASSWORD",
            "IDENTITY_CHECK",
            "TERMS_DECLINED",
            "TERMS_ACCEPTED",
            "EMAIL_CONFIRMATION_SENT",
            "EMAIL_CONFIRMED",
            "USER_ID_CHOSEN",
            "METHOD_CHOSEN",
            "PASSWORD_CHANGED",
            "FIRST_SIGN_IN_COMPLETED",
            "SIGN_IN_COMPLETED",
            "SIGN_OUT",
            "LOCKOUT_STARTED",
            "EMAIL_CODE_SENT",
            "EMAIL_CODE_CHECKED",
            "SIGN_IN_ABANDONED",
            "PASSWORD_RESET_ASKED",
            "RECOVERY_MAIL_SENT",
            "PASSWORD_RESET_MAIL_CHECKED",
            "ROSTER_FACTS_CHECKED",
            "PASSWORD_RESET",
            "USER_ID_ASKED",
            "BROWSER_REMEMBERED",
            "REMEMBERED_BROWSER_USED",
            "REMEMBERED_BROWSER_ENDED",
            "REMEMBERED_BROWSER_STOLEN",
            "EMAIL_CHANGE_ASKED",
            "EMAIL_CHANGE_CANCELLED",
            "EMAIL_CHANGED",
            "EMAIL_CHANGE_UNDONE",
            "AUTHENTICATOR_APP_ADDED",
            "AUTHENTICATOR_APP_CHECKED",
            "METHOD_RENAMED",
            "RECOVERY_CODES_MADE",
            "RECOVERY_CODE_CHECKED",
            "PASSKEY_ADDED",
            "PASSKEY_CHECKED",
            "METHOD_REMOVED",
            "FACTOR_PROVEN_AGAIN",
            "NEW_BROWSER",
            "SESSION_ENDED",
            "REPORTED_BY_MEMBER");

    /** It speaks of a form that was posted on the wrong page, not of the account. */
    private static final Set<String> UNSAID = Set.of("SIGN_IN_STEP_OUT_OF_ORDER");

    private static final Pattern EVENT = Pattern.compile(
            "(?s)<li>\\s*<p class=\"quiet\" id=\"([0-9a-f-]{36})\">(.*?)</p>\\s*<h2>(.*?)</h2>(.*?)</li>");

    /** An event as the page tells it. */
    private record Told(String id, String time, String words) {}

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @Autowired
    private MessageSource messages;

    @Test
    void everyEventOfAMonthIsSaidInBothLanguages() {
        var person = stage.newcomer();
        var browser = new MemberMonth(stage, clock, person).live();
        var trail = new Ledger(stage).trail(person);
        var recorded = new TreeSet<>(trail.stream().map(Ledger.Entry::kind).toList());
        assertThat(recorded)
                .containsAll(HAPPENED)
                .isSubsetOf(Stream.concat(HAPPENED.stream(), UNSAID.stream()).toList());
        for (var tongue : Tongue.values()) {
            browser.cookies().put("language", tongue.code());
            var expected = trail.stream()
                    .filter(entry -> !UNSAID.contains(entry.kind()))
                    .map(entry -> told(entry, tongue))
                    .toList();
            assertThat(expected).hasSizeGreaterThan(60);
            assertThat(pages(browser, Math.ceilDiv(expected.size(), 20)))
                    .as(tongue.code())
                    .isEqualTo(expected);
        }
        look(browser, person);
    }

    private Told told(Ledger.Entry entry, Tongue tongue) {
        var language = Locale.of(tongue.code());
        var time = DateTimeFormatter.ofPattern(
                        tongue.say("yyyy年M月d日（E）H:mm", "EEEE, d MMMM yyyy, H:mm"),
                        tongue == Tongue.JAPANESE ? Locale.JAPAN : Locale.UK)
                .format(entry.at().atZone(ZoneId.of("Asia/Tokyo")));
        var key = "audit.kind." + entry.kind().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Told(entry.id(), time, messages.getMessage(key, null, language));
    }

    private static List<Told> pages(PlainBrowser browser, int count) {
        var all = new ArrayList<Told>();
        for (int page = 1; page <= count; page++) {
            var body = browser.get("/settings/history?page=" + page).body();
            assertThat(plain(body)).doesNotContain("??", "audit.kind").doesNotContainPattern("[A-Z]{3,}_[A-Z]{2,}");
            EVENT.matcher(body)
                    .results()
                    .forEach(found -> all.add(new Told(found.group(1), plain(found.group(2)), plain(found.group(3)))));
        }
        assertThat(browser.get("/settings/history?page=" + (count + 1)).status())
                .isEqualTo(404);
        return all;
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "").replace("&#39;", "'").strip();
    }

    private void look(PlainBrowser browser, Person person) {
        for (var tongue : Tongue.values()) {
            var visitor = Browsers.open(stage.address(person.society()), tongue);
            visitor.page()
                    .context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                                    "portal-session",
                                    String.valueOf(browser.cookies().get("portal-session")))
                            .setUrl(stage.address(person.society()))));
            visitor.open("/settings/history").isAt(Label.HISTORY).look("history-month");
            visitor.open("/settings/history?page=2").isAt(Label.HISTORY).look("history-month-2");
        }
    }
}

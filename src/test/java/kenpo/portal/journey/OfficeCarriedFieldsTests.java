package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What was typed waits while a factor is asked for, and goes nowhere but where it was sent, for whoever sent it. */
@JourneyTest
class OfficeCarriedFieldsTests {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Office office;
    private Office.Employee boss;
    private Office.Employee clerk;
    private String path;

    @BeforeEach
    void somebodyWithTooOldAFactor() {
        office = stage.office();
        boss = office.employee(Role.ADMINISTRATOR);
        clerk = office.employee(Role.CLERK);
        path = "/staff/" + stage.staffId(stage.sakura(), clerk.email());
        boss.browser().get(path);
        clock.advance(Duration.ofMinutes(6));
    }

    @Test
    void formIsSentOnAsItWasTyped() {
        var asked = stopped("退職 \"><script>&amp;");
        assertThat(asked.words()).contains("退職 &quot;&gt;&lt;script&gt;&amp;amp;", "入力し直す必要はありません");
        assertThat(asked.body()).contains("data-carries").doesNotContain("data-stays", "class=\"languages\"");
        assertThat(asked.header("cache-control")).contains("no-store");
        assertThat(asked.header("content-security-policy")).contains("script-src 'self'");
        assertThat(clerk.browser().get("/").status()).isEqualTo(200);

        var refused = prove(clerk, carried(asked));
        assertThat(refused.status()).isEqualTo(422);
        var proven = prove(boss, carried(refused));
        assertThat(proven.status()).isEqualTo(307);
        assertThat(proven.location()).endsWith(path);
        assertThat(clerk.browser().get("/").status()).isEqualTo(200);

        assertThat(boss.browser().post(path, carried(refused)).status()).isEqualTo(302);
        assertThat(clerk.browser().get("/").status()).isEqualTo(302);
    }

    @Test
    void otherFieldsPathsAndPersonsLeadToTheEmptyForm() {
        var fields = carried(stopped("x"));
        var other = office.employee(Role.ADMINISTRATOR);
        other.browser().get(path);
        clock.advance(Duration.ofMinutes(6));
        for (var changed : List.of(
                Map.entry("reason", "y"),
                Map.entry("role", "ADMINISTRATOR"),
                Map.entry("returnTo", "/staff/invite"),
                Map.entry("returnTo", "https://evil.example/"),
                Map.entry("seal", "1." + "A".repeat(43)),
                Map.entry("seal", "x"))) {
            var sent = new TreeMap<>(fields);
            sent.put(changed.getKey(), changed.getValue());
            var proven = prove(boss, sent);
            assertThat(proven.status()).as(changed.toString()).isEqualTo(302);
            assertThat(proven.location()).doesNotContain("evil");
        }
        assertThat(prove(other, fields).status()).isEqualTo(302);
        assertThat(prove(boss, fields).status()).isEqualTo(307);
        assertThat(clerk.browser().get("/").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(5));
        boss.browser().get("/");
        clock.advance(Duration.ofMinutes(5));
        assertThat(prove(boss, fields).status()).isEqualTo(302);
    }

    @Test
    void longestTermsAreCarriedAndPublishedOnlyAfterTheFactor() {
        var tsubaki = new Office(stage, stage.tsubaki());
        boss = tsubaki.employee(Role.ADMINISTRATOR);
        office = tsubaki;
        var seen = boss.browser().get("/terms/new").body().replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        clock.advance(Duration.ofMinutes(6));
        var typed = Map.of(
                "japanese",
                "あ".repeat(79_000) + "\r\n\r\n髙",
                "english",
                "",
                "from",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"))
                        .plusDays(900)
                        .toString(),
                "seen",
                seen,
                "reason",
                "改定",
                "confirmed",
                "true");
        var asked = boss.browser().post("/terms/new", typed);
        assertThat(asked.asksForFactor()).isTrue();
        assertThat(boss.browser().get("/terms/new").body()).contains("name=\"seen\" value=\"" + seen + "\"");
        assertThat(prove(boss, carried(asked)).status()).isEqualTo(307);
        assertThat(boss.browser().post("/terms/new", carried(asked)).location()).endsWith("?published");
        var version = Integer.parseInt(seen) + 1;
        assertThat(boss.browser().get("/terms/" + version).body()).contains("髙");
        boss.browser().post("/terms/" + version + "/withdraw", Map.of());
    }

    @Test
    void approvalsAreNotCarriedSinceTheyArePressedAndNotTyped() {
        var answer = boss.browser().post("/approvals", Map.of("approval", "x", "decision", "approve"));
        assertThat(answer.location()).contains("/step-up?returnTo=%2Fapprovals");
    }

    @Test
    void whatIsNotSentToAPageThatAsksIsNotCarried() {
        var direct = boss.browser().post("/step-up", Map.of("reason", "x"));
        assertThat(direct.asksForFactor()).isTrue();
        assertThat(direct.body()).doesNotContain("name=\"reason\"", "name=\"seal\"");
        for (var name : List.of("answer", "code", "returnTo", "seal")) {
            assertThat(boss.browser()
                            .post(path, Map.of("reason", "x", name, "/account"))
                            .location())
                    .as(name)
                    .contains("/step-up?returnTo=%2Fstaff%2F");
        }
        assertThat(boss.browser()
                        .upload("/step-up/passkey", "answer", "x.csv", new byte[1])
                        .status())
                .isEqualTo(415);
    }

    private PlainBrowser.Answer stopped(String reason) {
        var asked = boss.browser().post(path, Map.of("stop", "true", "reason", reason));
        assertThat(asked.asksForFactor()).isTrue();
        return asked;
    }

    /** As a browser reads the fields of the page. */
    private static Map<String, String> carried(PlainBrowser.Answer page) {
        var fields = new TreeMap<String, String>();
        HIDDEN.matcher(page.body())
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        return fields;
    }

    /** With the passkey of somebody, in the browser of who sent the form or of that other person. */
    private PlainBrowser.Answer prove(Office.Employee whose, Map<String, String> fields) {
        var browser = whose.browser() == clerk.browser() ? boss.browser() : whose.browser();
        var options = browser.post("/step-up/options", Map.of()).body();
        var all = new TreeMap<>(fields);
        all.put("answer", whose.device().get(options, office.address()));
        return browser.post("/step-up/passkey", all);
    }
}

package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks for whom sees the same: nothing tells who there is, who is locked, who has left. */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskersCheatingTests {
    private static final String CODE = "/forgot-password/code";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Map<String, AskedFor> people;
    private Ledger ledger;

    @BeforeAll
    void people() {
        people = AskedFor.all(stage, clock);
        ledger = new Ledger(stage);
        assertThat(people).hasSizeGreaterThanOrEqualTo(20);
    }

    @BeforeEach
    void whoIsSomethingForAWhileOnly() {
        AskedFor.again(stage, people);
    }

    @Test
    void forgottenPasswordLooksTheSameWhoeverIsAskedFor() {
        same(asked -> {
            var browser = browser();
            var form = browser.get("/forgot-password");
            var sent = browser.post("/forgot-password", Map.of("userId", asked.userId()));
            assertThat(sent.location()).endsWith(CODE);
            var page = browser.get(CODE);
            var again = browser.post(CODE + "/resend", Map.of());
            var told = browser.get(again.location().replaceFirst("^https?://[^/]+", ""));
            var wrong = browser.post(CODE, Map.of("code", "123457"));
            var no = browser.post(CODE, Map.of("code", "12"));
            var left = browser.post("/forgot-password/cancel", Map.of());
            return faces(browser, form, sent, page, again, told, wrong, no, left);
        });
    }

    @Test
    void wrongCodesAreAnsweredTheSameUntilTheWaitAndAfterIt() {
        clock.advance(Duration.ofHours(25));
        same(asked -> {
            var browser = browser();
            browser.post("/forgot-password", Map.of("userId", asked.userId()));
            var answers = new PlainBrowser.Answer[7];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = browser.post(CODE, Map.of("code", "12345" + i));
            }
            assertThat(answers[6].body()).contains("しばらく受け付けられません");
            // the time until which it lasts is not the same for two who ask one after the other
            return faces(browser, answers).replaceAll("\\d{1,2}時\\d{1,2}分(\\d{1,2}秒)?", "time");
        });
    }

    @Test
    void forgottenUserIdLooksTheSameWhoeverIsAskedFor() {
        same(asked -> {
            var browser = browser();
            var form = browser.get("/forgot-user-id");
            var sent = browser.post("/forgot-user-id", asked.asUserIdForm());
            assertThat(sent.location()).endsWith("/forgot-user-id/sent");
            return faces(browser, form, sent, browser.get("/forgot-user-id/sent"));
        });
    }

    @Test
    void lostMethodLooksTheSameBeforeAndAfterThePassword() {
        same(asked -> {
            var stranger = browser();
            var page = stranger.get("/lost-method");
            var posted = stranger.post("/lost-method", Map.of("userId", asked.userId()));
            assertThat(page.status()).isEqualTo(200);
            var before = faces(stranger, page, posted);
            stranger.signIn(asked.userId(), Person.CHOSEN_PASSWORD);
            return before + stranger.get("/lost-method").face().replaceAll("set-cookie=\\[[^]]*]", "");
        });
    }

    @Test
    void asManyRowsAreWrittenWhoeverIsAskedFor() {
        clock.advance(Duration.ofHours(2));
        same(asked -> {
            var before = rows();
            browser().post("/forgot-password", Map.of("userId", asked.userId()));
            browser().post("/forgot-user-id", asked.asUserIdForm());
            var after = rows();
            after.replaceAll((table, count) -> count - before.getOrDefault(table, 0));
            return after.toString();
        });
    }

    private Map<String, Integer> rows() {
        var rows = new LinkedHashMap<String, Integer>();
        for (var table : new String[] {"recovery", "recovery_mail", "member_session", "sign_in"}) {
            rows.put(table, ledger.rows(stage.sakura(), table));
        }
        return rows;
    }

    private void same(Function<AskedFor, String> seen) {
        var faces = new LinkedHashMap<String, String>();
        people.forEach((kind, asked) -> faces.put(kind, seen.apply(asked)));
        assertThat(faces).allSatisfy((kind, face) -> assertThat(face).as(kind).isEqualTo(faces.get("unknown")));
    }

    /** What came back and what the browser keeps, by name. */
    private static String faces(PlainBrowser browser, PlainBrowser.Answer... answers) {
        var all = new StringBuilder();
        for (var answer : answers) {
            all.append(answer.face()).append('\n');
        }
        return all.append(new TreeSet<>(browser.cookies().keySet())).toString();
    }

    private PlainBrowser browser() {
        return new PlainBrowser("sakura.localhost", stage.port());
    }
}

package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kenpo.portal.society.Societies;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However often and from however many browsers at once it is asked, nobody's mailbox is filled. */
@JourneyTest
class RecoveryFloodTests {
    private static final int AT_ONCE = 16;
    private static final String WAITING =
            "mail where state = 'WAITING' and (kind like 'PASSWORD_RESET%' or kind = 'USER_ID_REMINDER')";
    private static final String CODE = "/forgot-password/code";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Ledger ledger;

    @BeforeEach
    void hourInWhichNobodyHasAsked() {
        ledger = new Ledger(stage);
        clock.advance(Duration.ofMinutes(61));
    }

    @Test
    void thousandRequestsForOnePersonSendFiveMails() {
        var person = registered();
        int before = mails(person);
        var userId = Map.of("userId", person.chosenUserId());
        var answers = flood(1000, browser -> browser.post("/forgot-password", userId));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.location()).endsWith(CODE));
        assertThat(mails(person) - before).isEqualTo(5);

        clock.advance(Duration.ofMinutes(61));
        new PlainBrowser(stage, person).post("/forgot-password", userId);
        assertThat(mails(person) - before).as("the next hour").isEqualTo(6);
    }

    @Test
    void hundredRequestsForOnesUserIdSendFiveMails() {
        var person = registered();
        int before = mails(person);
        var facts = AskedFor.of(person).asUserIdForm();
        var answers = flood(100, browser -> browser.post("/forgot-user-id", facts));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.location()).endsWith("/forgot-user-id/sent"));
        assertThat(mails(person) - before).isEqualTo(5);
    }

    @Test
    void askingForAFurtherMailCountsToo() {
        var person = registered();
        int before = mails(person);
        var browsers = IntStream.range(0, 4)
                .mapToObj(_ -> new PlainBrowser(stage, person))
                .toList();
        browsers.forEach(each -> each.post("/forgot-password", Map.of("userId", person.chosenUserId())));
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(61));
            browsers.forEach(each -> each.post(CODE + "/resend", Map.of()));
        }
        assertThat(mails(person) - before).isEqualTo(5);
    }

    @Test
    void oneNetworkSendsNoMoreThanItsLimitWhomeverItAsksFor() {
        var people = IntStream.range(0, 6).mapToObj(_ -> registered()).toList();
        int before = people.stream().mapToInt(this::mails).sum();
        // four of each, within everybody's own share: else who is first decides whether a share is lost on somebody's
        // sixth
        setting("10");
        try {
            var next = new AtomicInteger();
            flood(24, browser -> {
                var person = people.get(next.getAndIncrement() % people.size());
                return browser.post("/forgot-password", Map.of("userId", person.chosenUserId()));
            });
            assertThat(people.stream().mapToInt(this::mails).sum() - before).isEqualTo(10);
        } finally {
            setting("3000");
        }
    }

    private void setting(String mails) {
        stage.bean(Societies.class).set(stage.sakura().id(), Map.of("recovery.mails-an-hour-from-a-network", mails));
        // a society is remembered for a second
        clock.advance(Duration.ofMinutes(61));
    }

    private Person registered() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        return person;
    }

    /** How many this person has received when none waits any more. */
    private int mails(Person person) {
        Awaitility.await("mails that wait")
                .atMost(Duration.ofSeconds(30))
                .until(() -> ledger.rows(stage.sakura(), "recovery_mail where due") == 0
                        && ledger.rows(stage.sakura(), WAITING) == 0);
        return Mailbox.shared().count(person.mailAddress());
    }

    private interface Asking {
        PlainBrowser.Answer by(PlainBrowser browser);
    }

    /** Each in a browser of its own that has read the form already. */
    private List<PlainBrowser.Answer> flood(int times, Asking asking) {
        var one = new PlainBrowser("sakura.localhost", stage.port());
        one.token();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var begun = new ArrayList<Future<PlainBrowser.Answer>>();
            for (int i = 0; i < times; i++) {
                Callable<PlainBrowser.Answer> ask = () -> asking.by(one.twin());
                begun.add(threads.submit(ask));
            }
            var answers = new ArrayList<PlainBrowser.Answer>();
            for (var each : begun) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

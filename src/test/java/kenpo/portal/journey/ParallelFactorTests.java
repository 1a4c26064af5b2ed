package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What proves a factor once is posted thirty times at the same moment. */
@JourneyTest
class ParallelFactorTests {
    private static final int TIMES = 30;

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    private Equipment owner;

    @BeforeEach
    void aMember() {
        owner = Equipment.of(stage, stage.newcomer());
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void oneAppCodeInOneBrowserMakesOneSession() {
        var browser = owner.at("AUTHENTICATOR_APP");
        assertThat(sessions(
                        tabs(browser),
                        "/sign-in/authenticator-app",
                        "code",
                        owner.app().code(stage)))
                .isOne();
    }

    @Test
    void oneAppCodeInThirtyBrowsersMakesOneSession() {
        assertThat(sessions(
                        browsers("AUTHENTICATOR_APP"),
                        "/sign-in/authenticator-app",
                        "code",
                        owner.app().code(stage)))
                .isOne();
    }

    @Test
    void onePasskeyAnswerInOneBrowserMakesOneSession() {
        var browser = owner.at("PASSKEY");
        var answer = owner.answer(browser, "/sign-in/passkey");
        assertThat(sessions(tabs(browser), "/sign-in/passkey", "answer", answer))
                .isOne();
    }

    @Test
    void onePasskeyAnswerInThirtyBrowsersMakesNoMoreThanOneSession() {
        var browsers = browsers("PASSKEY");
        var answer = owner.answer(browsers.getFirst(), "/sign-in/passkey");
        assertThat(sessions(browsers, "/sign-in/passkey", "answer", answer)).isLessThanOrEqualTo(1);
    }

    @Test
    void onePasskeyAnswerAloneMakesOneSession() {
        var browser = new PlainBrowser(stage, owner.person());
        var answer = owner.answer(browser, "/sign-in/passkey-alone");
        assertThat(sessions(tabs(browser), "/sign-in/passkey-alone", "answer", answer))
                .isOne();
    }

    @Test
    void oneRecoveryCodeInOneBrowserMakesOneSession() {
        var browser = owner.at("RECOVERY_CODE");
        assertThat(sessions(
                        tabs(browser),
                        "/sign-in/recovery-code",
                        "code",
                        owner.recoveryCodes().getFirst()))
                .isOne();
    }

    @Test
    void oneRecoveryCodeInThirtyBrowsersMakesOneSession() {
        assertThat(sessions(
                        browsers("RECOVERY_CODE"),
                        "/sign-in/recovery-code",
                        "code",
                        owner.recoveryCodes().getFirst()))
                .isOne();
    }

    private static List<PlainBrowser> tabs(PlainBrowser browser) {
        browser.get("/sign-in");
        return Stream.generate(browser::twin).limit(TIMES).toList();
    }

    private List<PlainBrowser> browsers(String factor) {
        return Stream.generate(() -> owner.at(factor)).limit(TIMES).toList();
    }

    /** How many sessions come of that post in all of these at once. */
    private int sessions(List<PlainBrowser> browsers, String path, String field, String value) {
        var ledger = new Ledger(stage);
        ledger.endSessions(owner.person());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = browsers.stream()
                    .map(browser -> threads.submit(() -> {
                        var answer = browser.postAsIs(path, Map.of(field, value, "_csrf", browser.token()));
                        // a passkey alone leads through the page that opens the session
                        if (answer.location().endsWith("/sign-in/completed")) {
                            browser.get("/sign-in/completed");
                        }
                        return answer.status();
                    }))
                    .toList();
            var statuses = answers.stream().map(ParallelFactorTests::done).toList();
            assertThat(statuses).isSubsetOf(302, 422, 503);
        }
        return ledger.sessions(owner.person());
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

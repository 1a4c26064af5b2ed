package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody gets written into the log. */
@JourneyTest
class LogCheatingTests {
    private static final String WORD = "typed-by-somebody";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    private Stage stage;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?a%0A" + WORD + "=%ff",
                "/sign-in?" + WORD + "=%c3%28",
                "/email-change/x?lang=" + WORD + "%ff",
                "/nowhere?" + WORD + "%ff=1"
            })
    void addressThatCannotBeReadIsRefusedInWordsAndNotLogged(String address) {
        for (var host : new String[] {"sakura.localhost", stage.office().host()}) {
            var answer = new PlainBrowser(host, stage.port()).get(address);
            assertThat(answer.status()).isIn(302, 303, 400, 404);
            assertThat(answer.status() == 400 || !address.contains("/sign-in")).isTrue();
            assertThat(answer.status() != 400 || answer.body().contains("<h1")).isTrue();
        }
        assertNothingLogged();
    }

    @Test
    void formThatCannotBeReadIsNotLogged() {
        var browser = new PlainBrowser("sakura.localhost", stage.port());
        browser.get("/sign-in");
        for (var body : new String[] {WORD + "=%ff", "userId=" + WORD + "%ff&_csrf=" + browser.token()}) {
            var answer = browser.send(
                    "/sign-in",
                    request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("<h1");
        }
        assertNothingLogged();
    }

    @Test
    void whatStaffTypeIntoAnAddressIsNotLogged() {
        var browser = stage.office().employee(Role.ADMINISTRATOR).browser();
        assertThat(browser.get("/members?page=1%0A" + WORD).status()).isEqualTo(400);
        assertThat(browser.get("/audit?person=" + WORD + "%ff").status()).isEqualTo(400);
        assertThat(browser.post("/approvals", Map.of("approval", WORD)).status())
                .isBetween(400, 499);
        assertNothingLogged();
    }

    private void assertNothingLogged() {
        assertThat(log.list)
                .noneMatch(event -> event.getFormattedMessage().contains(WORD) || event.getThrowableProxy() != null);
    }
}

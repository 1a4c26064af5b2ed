package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kenpo.portal.Portal;
import kenpo.portal.database.EmbeddedDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stops under the portal, and what comes back. */
@Timeout(180)
@ExtendWith(OutputCaptureExtension.class)
class RobustnessTests {
    private static final Path DIRECTORY = DataDirectory.named("robustness");

    private final List<ServletWebServerApplicationContext> servers = new ArrayList<>();
    private EmbeddedDatabase database = EmbeddedDatabase.startIn(DIRECTORY);

    @BeforeEach
    void mailIsThere() {
        assertThat(Mailbox.shared().port()).isPositive();
    }

    @AfterEach
    void stop() {
        servers.forEach(ServletWebServerApplicationContext::close);
        database.close();
    }

    @Test
    void twoServersShareASignInAndOneMayEnd() {
        var first = server(Mailbox.shared().port());
        var second = server(Mailbox.shared().port());
        var stage = Stage.of(first);
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, Step.EMAIL_CONFIRMATION);
        var moved = onto(second, browser);
        assertThat(moved.get(Step.EMAIL_CONFIRMATION.path()).status()).isEqualTo(200);
        first.close();
        for (var step : List.of(Step.EMAIL_CONFIRMATION, Step.METHOD, Step.PASSWORD, Step.COMPLETED)) {
            moved.post(step.path(), PlainBrowser.rightAnswer(person, step));
        }
        assertThat(moved.get("/").status()).isEqualTo(200);
    }

    @Test
    void portalWaitsInWordsForTheDatabaseAndGoesOnWithIt(CapturedOutput output) {
        var stage = Stage.of(server(Mailbox.shared().port()));
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, Step.EMAIL_ADDRESS);

        database.close();
        for (var path : List.of(Step.EMAIL_ADDRESS.path(), "/", "/notices")) {
            var answer = browser.get(path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.header("retry-after")).as(path).isNotEmpty();
            assertThat(answer.body()).as(path).contains("一時的に止まっています");
        }
        var posted = browser.post(Step.EMAIL_ADDRESS.path(), PlainBrowser.rightAnswer(person, Step.EMAIL_ADDRESS));
        assertThat(posted.status()).isEqualTo(503);
        assertThat(output)
                .containsOnlyOnce("DB-OUTAGE: The database does not serve")
                .doesNotContain("\tat ");

        database = EmbeddedDatabase.startIn(DIRECTORY);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> browser.get(Step.EMAIL_ADDRESS.path()).status() == 200);
        browser.post(Step.EMAIL_ADDRESS.path(), PlainBrowser.rightAnswer(person, Step.EMAIL_ADDRESS));
        assertThat(browser.get(Step.EMAIL_CONFIRMATION.path()).status()).isEqualTo(200);
        assertThat(Mailbox.shared().next(person.mailAddress()).code()).hasSize(6);
    }

    @Test
    void mailServersAbsenceDelaysMailAndNothingElse() {
        var mailbox = new Mailbox(0);
        int port = mailbox.port();
        var server = server(port);
        var stage = Stage.of(server);
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, Step.EMAIL_ADDRESS);
        mailbox.stop();

        var begun = System.nanoTime();
        browser.post(Step.EMAIL_ADDRESS.path(), PlainBrowser.rightAnswer(person, Step.EMAIL_ADDRESS));
        assertThat(browser.get(Step.EMAIL_CONFIRMATION.path()).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));

        mailbox.startAgain(port);
        server.getBean(TravellingClock.class).advance(Duration.ofMinutes(2));
        var code = mailbox.next(person.mailAddress()).code();
        browser.post(Step.EMAIL_CONFIRMATION.path(), Map.of("code", code));
        assertThat(browser.get(Step.METHOD.path()).status()).isEqualTo(200);
        mailbox.stop();
    }

    @Test
    void codeOfASignInThatCouldNotBeStoredIsNotSpent() throws SQLException {
        var server = server(Mailbox.shared().port());
        var owner = Equipment.of(Stage.of(server), Stage.of(server).newcomer());
        server.getBean(TravellingClock.class).advance(Duration.ofMinutes(1));
        var browser = owner.at("AUTHENTICATOR_APP");

        asOwner("alter table member_session add constraint full_disk check (false) not valid");
        assertThat(owner.byApp(browser).status()).isEqualTo(500);
        asOwner("alter table member_session drop constraint full_disk");

        assertThat(owner.byApp(browser).status()).isEqualTo(302);
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    /** Not half a page with the status of a whole one. */
    @Test
    void pageThatBreaksHalfwayBecomesAPageAboutIt() throws NoSuchMethodException {
        var server = server(Mailbox.shared().port());
        Stage.of(server).newcomer();
        server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .registerMapping(
                        RequestMappingInfo.paths("/help/breaks-halfway").build(),
                        (Supplier<String>) () -> "breaks-halfway",
                        Supplier.class.getMethod("get"));

        var answer = new PlainBrowser("sakura.localhost", Stage.of(server).port()).get("/help/breaks-halfway");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.words()).contains("ただいま正しく表示できません").doesNotContain("More than");
    }

    private void asOwner(String sql) throws SQLException {
        var role = database.owner();
        try (var connection = DriverManager.getConnection(database.url(), role.role(), role.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PlainBrowser onto(ServletWebServerApplicationContext server, PlainBrowser browser) {
        var moved = new PlainBrowser("sakura.localhost", Stage.of(server).port());
        moved.cookies().putAll(browser.cookies());
        return moved;
    }

    /** On a PostgreSQL that is not the portal's own to start. */
    private ServletWebServerApplicationContext server(int mailPort) {
        var server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Portal.class, JourneyBeans.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailPort,
                        "--portal.data-directory=" + DIRECTORY,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.application().role(),
                        "--spring.datasource.password=" + database.application().password(),
                        "--spring.flyway.user=" + database.owner().role(),
                        "--spring.flyway.password=" + database.owner().password(),
                        "--portal.keys=test=" + "A".repeat(43) + "=");
        servers.add(server);
        return server;
    }
}

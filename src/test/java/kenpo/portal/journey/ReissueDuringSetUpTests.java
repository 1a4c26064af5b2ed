package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.AuthenticatorAppSetUp;
import kenpo.portal.credential.Credentials;
import kenpo.portal.credential.FactorName;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.signin.session.MethodSetUp;
import kenpo.portal.society.CurrentSociety;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The office re-issues a credential just while somebody sets an app up with the old one. */
@JourneyTest
class ReissueDuringSetUpTests {
    private static final String SET_UP = "/sign-in/authenticator-app-set-up";

    @Autowired
    private Stage stage;

    @Test
    void appThatWasBeingSetUpDoesNotOutliveTheReissue() throws Exception {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = PlainBrowser.signedIn(stage, person);
        browser.post("/sign-in/add-method", Map.of("method", "AUTHENTICATOR_APP"));
        var code = App.of(browser.get(SET_UP).body()).code(stage);
        var id = String.valueOf(browser.cookies().get("portal-sign-in"));
        try (var office = Executors.newSingleThreadExecutor()) {
            var reissued = CurrentSociety.call(
                    person.society(),
                    () -> transaction().execute(_ -> {
                        assertThat(setUp(person, id, code)).isInstanceOf(AuthenticatorAppSetUp.Done.class);
                        var waiting = office.submit(() -> reissue(person));
                        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting.isDone() || isHeldUp());
                        return waiting;
                    }));
            ((Future<?>) reissued).get();
        }
        var ledger = new Ledger(stage);
        assertThat(ledger.rows("authenticator_app", person)).isZero();
        assertThat(ledger.sessions(person)).isZero();
        assertThat(browser.post(SET_UP, Map.of("code", code)).location()).endsWith("/sign-in?expired");
    }

    private AuthenticatorAppSetUp setUp(Person person, String id, String code) {
        var state = stage.bean(SignIns.class)
                .find(person.society(), person.society().canonicalHost(), id)
                .orElseThrow();
        return stage.bean(MethodSetUp.class)
                .app((SignIn.SettingUpAuthenticatorApp) state, code, new FactorName("x"), false)
                .orElseThrow();
    }

    private void reissue(Person person) {
        CurrentSociety.run(
                person.society(),
                () -> stage.bean(Credentials.class)
                        .reissue(
                                person.society().id(),
                                person.symbol(),
                                person.number(),
                                new AuditEvent.Actor.Operator("journeys")));
    }

    private boolean isHeldUp() {
        return stage.bean(JdbcClient.class)
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(stage.bean(PlatformTransactionManager.class));
    }
}

package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import kenpo.portal.account.Account;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReportsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private Reports reports;

    @Autowired
    private ReportLinks links;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private String token;

    @BeforeEach
    void aMailWithALink() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
        token = links.issue(SAKURA, account.id(), Mail.Kind.PASSWORD_CHANGED, Locale.ENGLISH);
    }

    @Test
    void linkReportsOnceAndSaysWhatTheMailTold() {
        assertThat(reports.look(SAKURA, token))
                .isInstanceOfSatisfying(
                        ReportState.Reportable.class,
                        state -> assertThat(state.told())
                                .isEqualTo(new ReportState.Told(
                                        Mail.Kind.PASSWORD_CHANGED, MutableClock.START, Locale.ENGLISH)));
        assertThat(reports.byLink(SAKURA, token)).contains(account.id());
        assertThat(reports.byLink(SAKURA, token)).isEmpty();
        assertThat(reports.look(SAKURA, token)).isInstanceOf(ReportState.Reported.class);
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'REPORTED_BY_MEMBER'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void linkEndsAfterThirtyDays() {
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(reports.look(SAKURA, token)).isInstanceOf(ReportState.Reportable.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(reports.look(SAKURA, token)).isInstanceOf(ReportState.Expired.class);
        assertThat(reports.byLink(SAKURA, token)).isEmpty();
    }

    @Test
    void guessedLinkIsUnknown() {
        assertThat(reports.look(SAKURA, token + "x")).isInstanceOf(ReportState.Unknown.class);
        assertThat(reports.byLink(SAKURA, "")).isEmpty();
    }

    @Test
    void tokenIsNotStored() {
        assertThat(jdbc.sql("select row_to_json(e)::text from event_report e")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }
}

package kenpo.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditVerification;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.CaughtMails;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@Committing
@TestPropertySource(properties = "portal.demo=true")
@Import({
    PastOutbox.class,
    PastFirstSteps.class,
    PastFactors.class,
    PastSignIns.class,
    Past.class,
    PastTests.TestTime.class
})
class PastTests {
    private static final Society SAKURA = TestSocieties.sakura();
    private static final PastCalendar CALENDAR = new PastCalendar(LocalDate.of(2026, 9, 1), 80, 40);
    private static final AuditEvent.Actor ACTOR = new AuditEvent.Actor.Operator("demo");

    @TestConfiguration(proxyBeanMethods = false)
    static class TestTime {
        @Bean
        PastTime pastTime(MutableClock clock) {
            return later -> {
                if (clock.instant().isBefore(later)) {
                    clock.set(later);
                }
            };
        }
    }

    @Autowired
    private Past past;

    @Autowired
    private DemoTexts texts;

    @Autowired
    private AuditVerification audit;

    @Autowired
    private CaughtMails caught;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient db;

    /** One run for all it leaves behind: it hashes some hundred passwords. */
    @Test
    void aPastIsOfOnePieceAndLeavesNothingThatWaits() {
        clock.set(Instant.parse("2026-08-31T23:00:00Z"));
        texts.publishTerms(DemoSociety.ALL.getFirst(), SAKURA, CALENDAR.first());

        past.make(SAKURA, CALENDAR, CALENDAR.first(), ACTOR);

        assertThat(words("select facts ->> 'method' from audit_event where kind = 'SIGN_IN_COMPLETED'"))
                .as("every method has signed somebody in")
                .contains("PASSKEY", "AUTHENTICATOR_APP", "EMAIL_CODE");
        assertThat(words("select kind || ' ' || result from audit_event"))
                .contains(
                        "FIRST_SIGN_IN_COMPLETED SUCCEEDED",
                        "SIGN_IN_PASSWORD REFUSED",
                        "LOCKOUT_STARTED REFUSED",
                        "ELIGIBILITY_LOST SUCCEEDED",
                        "ROSTER_IMPORTED SUCCEEDED");
        assertThat(words("""
                        select case when completed_at is not null then 'completed'
                                    when method is not null then 'password' when email_confirmed_at is not null then 'method'
                                    when email is not null then 'address' when frozen_at is not null then 'frozen'
                                    when identity_confirmed_at is not null then 'terms' else 'never' end from account
                        """))
                .as("somebody has stopped at each step")
                .contains("completed", "password", "address", "terms", "frozen", "never");

        assertThat(number("select count(*) from mail_queue")).isZero();
        assertThat(number("select count(*) from mail where content_encrypted is not null"))
                .isZero();
        assertThat(words("select state from mail")).contains("SENT", "BOUNCED").hasSize(2);
        assertThat(caught.latest(SAKURA.id())).isEmpty();

        assertThat(number("select count(distinct day) from daily_figure where count >= 0"))
                .as("the days of the past and the one before")
                .isEqualTo(CALENDAR.days() + 1);
        assertThat(number("""
                        select count(*) from (select at, lag(at) over (order by event_id) as before from audit_event) as events
                         where at < before
                        """)).as("events out of order").isZero();
        assertThat(number("select count(*) from audit_unsealed")).isZero();
        assertThat(audit.verify(SAKURA.id()).firstBreak()).isEmpty();
    }

    private List<String> words(String sql) {
        return rows.of(SAKURA, () -> List.copyOf(db.sql(sql).query(String.class).set()));
    }

    private long number(String sql) {
        return rows.of(SAKURA, () -> db.sql(sql).query(Long.class).single());
    }
}

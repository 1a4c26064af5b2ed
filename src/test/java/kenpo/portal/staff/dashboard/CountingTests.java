package kenpo.portal.staff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.MailTried;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.members.FoundMembers;
import kenpo.portal.staff.members.MemberSearch;
import kenpo.portal.staff.members.MemberState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CountingTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-0000-0000-0000000000a1");

    @Autowired
    private Counting counting;

    @Autowired
    private Figures figures;

    @Autowired
    private TestMembers members;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MutableClock clock;

    @Autowired
    private FoundMembers found;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rows rows;

    @Test
    void personsAreCountedAsTheListOfTheirStateFindsThem() {
        members.insuredPerson(TestSocieties.sakura(), 1, null);
        members.account(TestSocieties.sakura(), 2);
        var frozen = members.account(TestSocieties.sakura(), 3);
        accounts.freeze(SAKURA, frozen.id());
        members.completedAccount(TestSocieties.sakura(), 4, null);
        var refused = members.completedAccount(TestSocieties.sakura(), 5, null);
        bounce(refused);
        members.completedAccount(TestSocieties.sakura(), 6, LocalDate.of(2026, 4, 1));

        var today = count();

        for (var state : MemberState.values()) {
            assertThat(today.of(Figure.of(state)))
                    .as(state.name())
                    .isEqualTo(
                            found.find(SAKURA, new MemberSearch("", state), 1).count());
        }
        assertThat(today.of(Figure.NOT_SIGNED_IN)).isEqualTo(3);
        assertThat(today.of(Figure.LOCKED)).isEqualTo(1);
        assertThat(today.of(Figure.IN_USE)).isEqualTo(2);
        assertThat(today.of(Figure.MAIL_REFUSED)).isEqualTo(1);
        assertThat(today.of(Figure.LEFT)).isEqualTo(1);
    }

    @Test
    void firstSignInsAreCountedByTheStepTheyHaveComeTo() {
        members.account(TestSocieties.sakura(), 1);
        members.account(TestSocieties.sakura(), 2);
        members.completedAccount(TestSocieties.sakura(), 3, null);
        members.completedAccount(TestSocieties.sakura(), 4, LocalDate.of(2026, 4, 1));

        var today = count();

        assertThat(today.of(Figure.ISSUED)).isEqualTo(3);
        assertThat(today.of(Figure.IDENTITY_CONFIRMED)).isEqualTo(1);
        assertThat(today.of(Figure.TERMS_ACCEPTED)).isEqualTo(1);
        assertThat(today.of(Figure.FIRST_SIGN_IN_COMPLETED)).isEqualTo(1);
    }

    @Test
    void whoBeginsAnewAfterAReissueCountsAsIssuedAlone() {
        var account = members.account(TestSocieties.sakura(), 1);
        jdbc.sql("""
                        with version as (
                            insert into terms_version (society_id, version, valid_from, japanese, text_hash, published_at)
                            values (:society, 1, '2020-04-01', 'x', decode(repeat('ab', 32), 'hex'), now())
                            returning society_id, version, text_hash, published_at)
                        insert into terms_acceptance (society_id, account_id, version, text_hash, accepted_at)
                        select society_id, :account, version, text_hash, published_at from version
                        """)
                .param("society", SAKURA.value())
                .param("account", account.id().value())
                .update();

        assertThat(count()).returns(1L, day -> day.of(Figure.ISSUED)).returns(0L, day -> day.of(Figure.TERMS_ACCEPTED));
    }

    @Test
    void signInsAreCountedByMethodAndTheStaffsOwnAreNot() {
        signIn(new AuditEvent.Actor.Member(SOMEBODY), "PASSKEY");
        signIn(new AuditEvent.Actor.Member(SOMEBODY), "PASSKEY");
        signIn(new AuditEvent.Actor.Member(SOMEBODY), "REMEMBERED_BROWSER");
        signIn(new AuditEvent.Actor.Staff(SOMEBODY), "PASSKEY");

        var today = count();

        assertThat(today.of(Figure.BY_PASSKEY)).isEqualTo(2);
        assertThat(today.of(Figure.BY_OTHER)).isEqualTo(1);
    }

    @Test
    void failuresAndLocksAreCountedAndTheStaffsOwnAreNot() {
        var anyone = new AuditEvent.Actor.Anyone();
        trail.record(SAKURA, AuditEvent.refused(AuditKind.SIGN_IN_PASSWORD, anyone, null, "wrong"));
        trail.record(
                SAKURA,
                AuditEvent.refused(AuditKind.SIGN_IN_PASSWORD, anyone, null, "wrong")
                        .with("site", "office"));
        trail.record(
                SAKURA,
                AuditEvent.succeeded(AuditKind.SIGN_IN_PASSWORD, new AuditEvent.Actor.Member(SOMEBODY), SOMEBODY));
        trail.record(SAKURA, AuditEvent.refused(AuditKind.EMAIL_CODE_CHECKED, anyone, SOMEBODY, "wrong"));
        trail.record(SAKURA, AuditEvent.refused(AuditKind.IDENTITY_CHECK, anyone, SOMEBODY, "wrong"));
        trail.record(SAKURA, AuditEvent.succeeded(AuditKind.LOCKOUT_STARTED, anyone, SOMEBODY));
        trail.record(SAKURA, AuditEvent.succeeded(AuditKind.ACCOUNT_FROZEN, anyone, SOMEBODY));

        var today = count();

        assertThat(today.of(Figure.PASSWORD_REFUSED)).isEqualTo(1);
        assertThat(today.of(Figure.FACTOR_REFUSED)).isEqualTo(2);
        assertThat(today.of(Figure.LOCKOUT)).isEqualTo(2);
    }

    @Test
    void mailsSentBackAreCountedOnTheDayTheyCameBack() {
        mail("BOUNCED", "2026-11-23T01:00:00Z");
        mail("GIVEN_UP", "2026-11-22T14:59:00Z");
        mail("SENT", "2026-11-23T01:00:00Z");

        assertThat(count().of(Figure.MAIL_UNDELIVERED)).isEqualTo(1);
        assertThat(figures.since(SAKURA, TODAY.minusDays(1)).get(TODAY.minusDays(1)))
                .returns(1L, day -> day.of(Figure.MAIL_UNDELIVERED));
    }

    @Test
    void lastMinutesOfYesterdayAreCountedTheNextDay() {
        count();
        clock.advance(Duration.ofHours(14));
        signIn(new AuditEvent.Actor.Member(SOMEBODY), "PASSKEY");
        clock.advance(Duration.ofHours(2));

        counting.count(SAKURA);

        assertThat(figures.since(SAKURA, TODAY).get(TODAY)).returns(1L, day -> day.of(Figure.BY_PASSKEY));
        assertThat(figures.since(SAKURA, TODAY).get(TODAY.plusDays(1)))
                .returns(0L, day -> day.of(Figure.BY_PASSKEY))
                .returns(clock.instant(), CountedDay::at);
    }

    @Test
    void otherSocietiesHaveTheirOwn() {
        members.account(TestSocieties.sakura(), 1);
        count();

        rows.of(TestSocieties.momiji(), () -> {
            counting.count(TestSocieties.momiji().id());
            assertThat(figures.since(TestSocieties.momiji().id(), TODAY).get(TODAY))
                    .returns(0L, day -> day.of(Figure.ISSUED));
        });
    }

    private CountedDay count() {
        counting.count(SAKURA);
        var today = figures.since(SAKURA, TODAY).get(TODAY);
        if (today == null) {
            throw new AssertionError("today was not counted");
        }
        return today;
    }

    private void bounce(Account account) {
        var email = Objects.requireNonNull(account.firstSignIn().email());
        events.publishEvent(new MailTried(SAKURA, email, MailTried.Outcome.REFUSED, "550"));
    }

    private void mail(String state, String endedAt) {
        jdbc.sql("""
                        insert into mail (society_id, mail_id, kind, recipient_encrypted, state, posted_at, ended_at)
                        values (:society, gen_random_uuid(), 'TEST', 'x', :state, '2026-11-22T00:00:00Z',
                                cast(:ended as timestamptz))
                        """)
                .param("society", SAKURA.value())
                .param("state", state)
                .param("ended", endedAt)
                .update();
    }

    private void signIn(AuditEvent.Actor actor, String method) {
        trail.record(
                SAKURA,
                AuditEvent.succeeded(AuditKind.SIGN_IN_COMPLETED, actor, SOMEBODY)
                        .with("method", method));
    }
}

package kenpo.portal.staff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    private Rows rows;

    @Test
    void accountsAreCountedByStateAndByStepOfTheFirstSignIn() {
        members.account(TestSocieties.sakura(), 1);
        members.account(TestSocieties.sakura(), 2);
        members.completedAccount(TestSocieties.sakura(), 3, null);
        members.completedAccount(TestSocieties.sakura(), 4, LocalDate.of(2026, 4, 1));

        var today = count();

        assertThat(today.of(Figure.NEVER_SIGNED_IN)).isEqualTo(2);
        assertThat(today.of(Figure.ACTIVE)).isEqualTo(1);
        assertThat(today.of(Figure.LEFT_SOCIETY)).isEqualTo(1);
        assertThat(today.of(Figure.ISSUED)).isEqualTo(3);
        assertThat(today.of(Figure.IDENTITY_CONFIRMED)).isEqualTo(1);
        assertThat(today.of(Figure.TERMS_ACCEPTED)).isEqualTo(1);
        assertThat(today.of(Figure.FIRST_SIGN_IN_COMPLETED)).isEqualTo(1);
    }

    @Test
    void signInsAreCountedByMethodAndTheStaffsOwnAreNot() {
        signIn(new AuditEvent.Actor.Member(SOMEBODY), "PASSKEY");
        signIn(new AuditEvent.Actor.Member(SOMEBODY), "PASSKEY");
        signIn(new AuditEvent.Actor.Member(SOMEBODY), "REMEMBERED_BROWSER");
        signIn(new AuditEvent.Actor.Staff(SOMEBODY), "PASSKEY");
        trail.record(
                SAKURA, AuditEvent.refused(AuditKind.SIGN_IN_PASSWORD, new AuditEvent.Actor.Anyone(), null, "wrong"));
        trail.record(
                SAKURA,
                AuditEvent.succeeded(AuditKind.SIGN_IN_PASSWORD, new AuditEvent.Actor.Member(SOMEBODY), SOMEBODY));

        var today = count();

        assertThat(today.of(Figure.BY_PASSKEY)).isEqualTo(2);
        assertThat(today.of(Figure.BY_OTHER)).isEqualTo(1);
        assertThat(today.of(Figure.PASSWORD_REFUSED)).isEqualTo(1);
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

    private void signIn(AuditEvent.Actor actor, String method) {
        trail.record(
                SAKURA,
                AuditEvent.succeeded(AuditKind.SIGN_IN_COMPLETED, actor, SOMEBODY)
                        .with("method", method));
    }
}

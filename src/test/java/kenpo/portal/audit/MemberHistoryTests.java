package kenpo.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class MemberHistoryTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final UUID MINE = new UUID(1, 1);
    private static final UUID THEIRS = new UUID(1, 2);

    @Autowired
    private MemberHistory history;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private MutableClock clock;

    @Test
    void ownEventsOfTwelveMonthsAreToldTheNewestFirst() {
        record(AuditKind.SIGN_IN_COMPLETED, MINE);
        clock.advance(Duration.ofDays(366));
        record(AuditKind.PASSWORD_CHANGED, MINE);
        clock.advance(Duration.ofDays(1));
        record(AuditKind.SIGN_OUT, MINE);
        record(AuditKind.PASSKEY_ADDED, THEIRS);
        record(AuditKind.FORM_TOKEN_REFUSED, MINE);

        assertThat(history.count(SAKURA, MINE)).isEqualTo(2);
        assertThat(history.of(SAKURA, MINE, 0, 20))
                .extracting(HistoryEvent::kind)
                .containsExactly(AuditKind.SIGN_OUT, AuditKind.PASSWORD_CHANGED);
        assertThat(history.of(SAKURA, MINE, 1, 20)).hasSize(1);
    }

    @Test
    void eventOfSomebodyElseIsNotFound() {
        record(AuditKind.SIGN_OUT, MINE);
        var event = history.of(SAKURA, MINE, 0, 1).getFirst().id();
        assertThat(history.find(SAKURA, MINE, event)).isPresent();
        assertThat(history.find(SAKURA, THEIRS, event)).isEmpty();
    }

    @Test
    void refusalsAndTheOfficeAreToldApart() {
        audit.record(
                SAKURA, AuditEvent.refused(AuditKind.SIGN_IN_PASSWORD, new AuditEvent.Actor.Anyone(), MINE, "wrong"));
        audit.record(
                SAKURA,
                AuditEvent.succeeded(AuditKind.CREDENTIAL_REISSUED, new AuditEvent.Actor.Operator("office"), MINE));
        assertThat(history.of(SAKURA, MINE, 0, 2))
                .extracting(HistoryEvent::succeeded, HistoryEvent::byOffice)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(false, false),
                        org.assertj.core.groups.Tuple.tuple(true, true));
    }

    private void record(AuditKind kind, UUID account) {
        audit.record(SAKURA, AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(account), account));
    }
}

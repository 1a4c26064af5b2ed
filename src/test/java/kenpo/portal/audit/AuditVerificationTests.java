package kenpo.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kenpo.portal.audit.AuditEvent.Actor;
import kenpo.portal.audit.AuditVerification.Report;
import kenpo.portal.database.Database;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.OwnerSql;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Committing
class AuditVerificationTests {
    private static final SocietyId SOCIETY = TestSocieties.sakura().id();

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Sealing sealing;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Database database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void untouchedTrailVerifies() {
        record(3);
        sealing.sealBatch(SOCIETY);
        record(2);
        sealing.sealBatch(SOCIETY);

        assertThat(verification.verify(SOCIETY).firstBreak()).isEmpty();
        assertThat(verification.verify(SOCIETY))
                .extracting(Report::seals, Report::events)
                .containsExactly(2L, 5L);
    }

    @Test
    void longBacklogIsSealedInBatches() {
        record(Sealing.BATCH + 1);

        assertThat(verification.sealLeftOvers(SOCIETY)).isTrue();
        assertThat(verification.verify(SOCIETY).seals()).isEqualTo(2);
        assertThat(verification.verify(SOCIETY).events()).isEqualTo(Sealing.BATCH + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_event set result = 'SUCCEEDED' where kind = 'SIGN_OUT'|was changed",
                "update audit_event set at = at + interval '1 microsecond'|was changed",
                "update audit_event set facts = '{\"number\": \"9\"}'|was changed",
                "update audit_event set source_address = '192.0.2.1'|was changed",
                "delete from audit_event|is missing",
                "update audit_seal set sealed_at = sealed_at + interval '1 hour'|was changed",
                "update audit_seal set events = array[events[2], events[1], events[3]] where seal_no = 1|was changed",
                "delete from audit_seal where seal_no = 1|seal 1 is missing",
                "delete from audit_seal where seal_no = 2|is covered by no seal"
            })
    void tamperingIsFound(String sql, String said) {
        record(3);
        sealing.sealBatch(SOCIETY);
        record(3);
        sealing.sealBatch(SOCIETY);
        clock.advance(Duration.ofMinutes(6));

        assertThat(tamper(sql)).isPositive();

        assertThat(verification.verify(SOCIETY).firstBreak())
                .hasValueSatisfying(found -> assertThat(found.sentence()).contains(said));
    }

    @Test
    void eventAddedPastTheTrailIsFound() {
        record(1);
        sealing.sealBatch(SOCIETY);
        tamper("""
                insert into audit_event
                select society_id, gen_random_uuid(), at, kind, actor_kind, actor, result, subject, source_address,
                    browser, facts from audit_event
                """);
        clock.advance(Duration.ofMinutes(6));

        assertThat(verification.verify(SOCIETY).firstBreak())
                .hasValueSatisfying(found -> assertThat(found.sentence()).contains("is covered by no seal"));
    }

    @Test
    void sealOfAnotherSocietyDoesNotFit() {
        record(1);
        sealing.sealBatch(SOCIETY);
        CurrentSociety.run(TestSocieties.momiji(), () -> {
            trail.record(TestSocieties.momiji().id(), event(1));
            sealing.sealBatch(TestSocieties.momiji().id());
            assertThat(verification.verify(TestSocieties.momiji().id()).events())
                    .isOne();
        });

        assertThat(verification.verify(SOCIETY).events()).isOne();
    }

    @Test
    void serversThatSealAtOnceMakeOneChain() throws Exception {
        record(1200);
        Callable<Sealing.Outcome> seal = () -> CurrentSociety.call(TestSocieties.sakura(), () -> {
            var outcome = sealing.sealBatch(SOCIETY);
            while (outcome == Sealing.Outcome.MORE_LEFT) {
                outcome = sealing.sealBatch(SOCIETY);
            }
            return outcome;
        });
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            servers.invokeAll(java.util.Collections.nCopies(4, seal));
        }
        verification.sealLeftOvers(SOCIETY);

        assertThat(verification.verify(SOCIETY).firstBreak()).isEmpty();
        assertThat(verification.verify(SOCIETY).events()).isEqualTo(1200);
    }

    private void record(int count) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> IntStream.range(0, count).forEach(number -> trail.record(SOCIETY, event(number))));
    }

    private static AuditEvent event(int number) {
        return AuditEvent.refused(AuditKind.SIGN_OUT, new Actor.Anyone(), null, "TEST")
                .with("number", Integer.toString(number));
    }

    private int tamper(String sql) {
        return new OwnerSql(database).run(TestSocieties.sakura(), sql);
    }
}

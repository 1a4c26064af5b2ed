package kenpo.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent.Actor;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AuditTrailTests {
    private static final SocietyId SOCIETY = TestSocieties.sakura().id();
    private static final UUID ACCOUNT = UUID.fromString("01939c3e-0000-7000-8000-0000000000cc");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TrailEntries entries;

    @Autowired
    private JdbcClient db;

    @Test
    void entrySaysWhoWhatResultWhenAndWhere() throws Exception {
        var event = AuditEvent.refused(AuditKind.EMAIL_CODE_CHECKED, new Actor.Member(ACCOUNT), ACCOUNT, "MISMATCH");
        Source.call(new Source("192.0.2.7", "Firefox\r\nforged"), () -> {
            trail.record(SOCIETY, event.with("remaining", "4"));
            return true;
        });

        assertThat(entries.unsealed(SOCIETY, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("EMAIL_CODE_CHECKED");
            assertThat(entry.actorKind()).isEqualTo("MEMBER");
            assertThat(entry.actor()).isEqualTo(ACCOUNT.toString());
            assertThat(entry.subject()).isEqualTo(ACCOUNT);
            assertThat(entry.result()).isEqualTo("REFUSED");
            assertThat(entry.at()).isEqualTo(MutableClock.START);
            assertThat(entry.address()).isEqualTo("192.0.2.7");
            assertThat(entry.browser()).isEqualTo("Firefox forged");
            assertThat(entry.facts()).isEqualTo(Map.of("reason", "MISMATCH", "remaining", "4"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set result = 'SUCCEEDED'",
                "delete from audit_event",
                "truncate audit_event cascade",
                "update audit_seal set sealed_at = now()",
                "delete from audit_seal",
                "update audit_unsealed set event_id = event_id"
            })
    void portalItselfMayNotChangeOrDelete(String sql) {
        trail.record(SOCIETY, AuditEvent.succeeded(AuditKind.SIGN_OUT, new Actor.Anyone(), null));

        assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }
}

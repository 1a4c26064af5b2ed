package kenpo.portal.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often members signed in, and how often they were refused, in a span of time that is not long. */
@Repository
@Transactional(readOnly = true)
public class SignInEvents {
    private static final List<String> KINDS = Stream.of(
                    AuditKind.SIGN_IN_COMPLETED,
                    AuditKind.SIGN_IN_PASSWORD,
                    AuditKind.IDENTITY_CHECK,
                    AuditKind.EMAIL_CODE_CHECKED,
                    AuditKind.POSTED_CODE_CHECKED,
                    AuditKind.AUTHENTICATOR_APP_CHECKED,
                    AuditKind.PASSKEY_CHECKED,
                    AuditKind.RECOVERY_CODE_CHECKED,
                    AuditKind.LOCKOUT_STARTED,
                    AuditKind.CREDENTIAL_DISABLED,
                    AuditKind.ACCOUNT_FROZEN)
            .map(AuditKind::name)
            .toList();

    private final JdbcClient db;

    SignInEvents(JdbcClient db) {
        this.db = db;
    }

    /** method: the factor beside the password, by its name in the trail; empty where the event has none. */
    public record Count(AuditKind kind, AuditEvent.Result result, String method, long events) {}

    /** Sign-ins completed, answers checked, waits and locks begun; nothing of the staff's own. */
    public List<Count> between(SocietyId society, Instant from, Instant until) {
        return db.sql("""
                        select kind, result, facts ->> 'method' as method, count(*) as events
                          from audit_event
                         where society_id = :society and at >= :from and at < :until and actor_kind <> 'STAFF'
                           and facts ->> 'site' is distinct from 'office' and kind in (:kinds)
                         group by 1, 2, 3
                        """)
                .param("society", society.value())
                .param("kinds", KINDS)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Count(
                        AuditKind.valueOf(row.getString("kind")),
                        AuditEvent.Result.valueOf(row.getString("result")),
                        Objects.requireNonNullElse(row.getString("method"), ""),
                        row.getLong("events")))
                .list();
    }
}

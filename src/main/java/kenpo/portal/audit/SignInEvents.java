package kenpo.portal.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often members signed in, and how often they were refused, in a span of time that is not long. */
@Repository
@Transactional(readOnly = true)
public class SignInEvents {
    private final JdbcClient db;

    SignInEvents(JdbcClient db) {
        this.db = db;
    }

    /** method: the factor beside the password, by its name in the trail; empty where the event has none. */
    public record Count(AuditKind kind, AuditEvent.Result result, String method, long events) {}

    /** Sign-ins completed, passwords checked and waits begun; nothing of the staff's own. */
    public List<Count> between(SocietyId society, Instant from, Instant until) {
        return db.sql("""
                        select kind, result, facts ->> 'method' as method, count(*) as events
                          from audit_event
                         where society_id = :society and at >= :from and at < :until and actor_kind <> 'STAFF'
                           and kind in ('SIGN_IN_COMPLETED', 'SIGN_IN_PASSWORD', 'LOCKOUT_STARTED')
                         group by 1, 2, 3
                        """)
                .param("society", society.value())
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

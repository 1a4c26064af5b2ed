package kenpo.portal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The deeds that wait for a second person, and what was decided. */
@Repository
@Transactional
class ApprovalRows {
    private static final Duration LIFE = Duration.ofDays(7);

    /** What a decision was; names are stored. */
    enum Decision {
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    private static final String WAITING = """
            select a.*, s.name as asked_by_name
              from staff_approval a
              join staff_member s on s.society_id = a.society_id and s.staff_id = a.asked_by
             where a.society_id = :society and a.decision is null and a.valid_until > :now
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    ApprovalRows(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    UUID ask(SocietyId society, StaffId by, String deed, @Nullable UUID subject, String detail, Reason reason) {
        var id = secrets.id();
        var now = clock.instant();
        jdbc.sql("""
                        insert into staff_approval (society_id, approval_id, deed, subject, detail, reason, asked_by,
                                                    asked_at, valid_until)
                        values (:society, :id, :deed, :subject, :detail, :reason, :by, :now, :until)
                        """)
                .param("society", society.value())
                .param("id", id)
                .param("deed", deed)
                .param("subject", subject, Types.OTHER)
                .param("detail", detail)
                .param("reason", reason.text())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return id;
    }

    List<Approval> waiting(SocietyId society) {
        return jdbc.sql(WAITING + "order by a.asked_at, a.approval_id")
                .param("society", society.value())
                .param("now", now())
                .query(ApprovalRows::approval)
                .list();
    }

    Optional<Approval> find(SocietyId society, UUID id) {
        return jdbc.sql(WAITING + "and a.approval_id = :id")
                .param("society", society.value())
                .param("now", now())
                .param("id", id)
                .query(ApprovalRows::approval)
                .optional();
    }

    /** True for one decision alone; the asker may only withdraw, and nobody else may. */
    boolean decide(SocietyId society, UUID id, StaffId by, Decision decision) {
        return jdbc.sql("""
                        update staff_approval set decision = :decision, decided_by = :by, decided_at = :now
                         where society_id = :society and approval_id = :id and decision is null
                           and valid_until > :now and (asked_by = :by) = (:decision = 'WITHDRAWN')
                        """)
                        .param("decision", decision.name())
                        .param("by", by.value())
                        .param("now", now())
                        .param("society", society.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                row.getObject("approval_id", UUID.class),
                row.getString("deed"),
                row.getObject("subject", UUID.class),
                row.getString("detail"),
                new Reason(row.getString("reason")),
                new StaffId(row.getObject("asked_by", UUID.class)),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("valid_until").toInstant());
    }
}

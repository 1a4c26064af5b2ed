package kenpo.portal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
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
            select a.*, asker.name as asked_by_name, asker.role as asked_by_role,
                   second.joined_at <= a.asked_at and second.invited_by is distinct from a.asked_by as independent
              from staff_approval a
              join staff_member asker on asker.society_id = a.society_id and asker.staff_id = a.asked_by
              join staff_member second on second.society_id = a.society_id and second.staff_id = :reader
             where a.society_id = :society and a.decision is null and a.ended_at is null and a.valid_until > :now
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    ApprovalRows(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** False when the same is asked for already, by whomever. */
    boolean ask(SocietyId society, StaffId by, String deed, @Nullable UUID subject, String detail, Reason reason) {
        endTooOld(society, deed, subject);
        var now = clock.instant();
        return jdbc.sql("""
                        insert into staff_approval (society_id, approval_id, deed, subject, detail, reason, asked_by,
                                                    asked_at, valid_until, alone)
                        values (:society, :id, :deed, :subject, :detail, :reason, :by, :now, :until, true)
                        on conflict do nothing
                        """)
                        .param("society", society.value())
                        .param("id", secrets.id())
                        .param("deed", deed)
                        .param("subject", subject, Types.OTHER)
                        .param("detail", detail)
                        .param("reason", reason.text())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(now.plus(LIFE)))
                        .update()
                == 1;
    }

    private void endTooOld(SocietyId society, String deed, @Nullable UUID subject) {
        jdbc.sql("""
                        update staff_approval set ended_at = :now, detail = ''
                         where society_id = :society and deed = :deed and subject is not distinct from :subject
                           and decision is null and ended_at is null and valid_until <= :now
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("deed", deed)
                .param("subject", subject, Types.OTHER)
                .update();
    }

    List<Approval> waiting(SocietyId society, StaffId reader) {
        return jdbc.sql(WAITING + "order by a.asked_at, a.approval_id")
                .param("society", society.value())
                .param("reader", reader.value())
                .param("now", now())
                .query(ApprovalRows::approval)
                .list();
    }

    Optional<Approval> find(SocietyId society, StaffId reader, UUID id) {
        return jdbc.sql(WAITING + "and a.approval_id = :id")
                .param("society", society.value())
                .param("reader", reader.value())
                .param("now", now())
                .param("id", id)
                .query(ApprovalRows::approval)
                .optional();
    }

    /**
     * True for one decision alone; the asker may only withdraw, nobody else may, and who came by the asker's invitation or
     * after the request may not approve. What it was to do in detail is not kept.
     */
    boolean decide(SocietyId society, UUID id, StaffId by, Decision decision) {
        return jdbc.sql("""
                        update staff_approval a set decision = :decision, decided_by = :by, decided_at = :now, detail = ''
                         where society_id = :society and approval_id = :id and decision is null and ended_at is null
                           and valid_until > :now and (asked_by = :by) = (:decision = 'WITHDRAWN')
                           and exists (select from staff_member asker
                                        where asker.society_id = :society and asker.staff_id = a.asked_by
                                          and asker.joined_at is not null and asker.stopped_at is null)
                           and (:decision <> 'APPROVED' or exists (
                                select from staff_member second
                                 where second.society_id = :society and second.staff_id = :by
                                   and second.joined_at <= a.asked_at and second.stopped_at is null
                                   and second.invited_by is distinct from a.asked_by))
                        """)
                        .param("decision", decision.name())
                        .param("by", by.value())
                        .param("now", now())
                        .param("society", society.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What that person asked for, of those deeds, waits no more; how much did. */
    int end(SocietyId society, StaffId askedBy, Collection<String> deeds) {
        return jdbc.sql("""
                        update staff_approval set ended_at = :now, detail = ''
                         where society_id = :society and asked_by = :by and deed = any(:deeds)
                           and decision is null and ended_at is null
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("by", askedBy.value())
                .param("deeds", deeds.toArray(String[]::new))
                .update();
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
                Role.valueOf(row.getString("asked_by_role")),
                row.getBoolean("independent"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("valid_until").toInstant());
    }
}

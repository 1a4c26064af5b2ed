package kenpo.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the trail says of one account in the last twelve months, for its holder to read (ログイン履歴). */
@Repository
@Transactional(readOnly = true)
public class MemberHistory {
    private static final int MONTHS = 12;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** They speak of pages and forms, not of the account. */
    private static final Set<AuditKind> TECHNICAL = EnumSet.of(
            AuditKind.SIGN_IN_STEP_OUT_OF_ORDER,
            AuditKind.SESSION_FROM_OTHER_SOCIETY,
            AuditKind.FORM_TOKEN_REFUSED,
            AuditKind.SOURCE_LIMIT_REACHED);

    private static final List<String> TOLD = Arrays.stream(AuditKind.values())
            .filter(kind -> !TECHNICAL.contains(kind))
            .map(AuditKind::name)
            .toList();

    private static final Set<String> BY_OFFICE = Set.of("OPERATOR", "STAFF");

    private static final String WHERE =
            " where society_id = :society and subject = :account and at >= :since and kind in (:told) ";

    private final JdbcClient db;
    private final Clock clock;

    MemberHistory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public int count(SocietyId society, UUID account) {
        return about(society, account, "select count(*) from audit_event" + WHERE)
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    public List<HistoryEvent> of(SocietyId society, UUID account, int skipped, int most) {
        return about(
                        society,
                        account,
                        "select * from audit_event" + WHERE
                                + "order by at desc, event_id desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query(MemberHistory::event)
                .list();
    }

    /** Empty when it is about somebody else, or too old. */
    public Optional<HistoryEvent> find(SocietyId society, UUID account, UUID event) {
        return about(society, account, "select * from audit_event" + WHERE + "and event_id = :event")
                .param("event", event)
                .query(MemberHistory::event)
                .optional();
    }

    private JdbcClient.StatementSpec about(SocietyId society, UUID account, String sql) {
        var since = clock.instant().atZone(TOKYO).minusMonths(MONTHS).toInstant();
        return db.sql(sql)
                .param("society", society.value())
                .param("account", account)
                .param("since", Timestamp.from(since))
                .param("told", TOLD);
    }

    private static HistoryEvent event(ResultSet row, int number) throws SQLException {
        return new HistoryEvent(
                row.getObject("event_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("result").equals(AuditEvent.Result.SUCCEEDED.name()),
                BY_OFFICE.contains(row.getString("actor_kind")),
                row.getString("source_address"),
                row.getString("browser"));
    }
}

package kenpo.portal.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds events of the trail, a page at a time, each page by an index however long the trail is. */
@Repository
@Transactional(readOnly = true)
public class TrailSearch {
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient db;

    TrailSearch(JdbcClient db) {
        this.db = db;
    }

    /** The newest first, from behind that position; null: from the newest. */
    public List<TrailLine> older(SocietyId society, TrailQuery query, @Nullable TrailPosition than, int most) {
        var behind = than == null ? "" : " and (at, event_id) < (:at, :event)";
        return statement(society, query, behind + " order by at desc, event_id desc limit " + most, than)
                .query((row, number) -> TrailEntries.entry(row, number).line())
                .list();
    }

    /** The page that ends before that position, the newest first, too. */
    public List<TrailLine> newer(SocietyId society, TrailQuery query, TrailPosition than, int most) {
        var order = " and (at, event_id) > (:at, :event) order by at, event_id limit " + most;
        return statement(society, query, order, than)
                .query((row, number) -> TrailEntries.entry(row, number).line())
                .list()
                .reversed();
    }

    /** Every event found, the oldest first, a few in memory at a time. */
    public void each(SocietyId society, TrailQuery query, Consumer<TrailLine> reader) {
        statement(society, query, " order by at, event_id", null)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    reader.accept(TrailEntries.entry(row, 0).line());
                });
    }

    /** How the database goes about the first page. */
    List<String> explained(SocietyId society, TrailQuery query) {
        return statement("explain ", society, query, " order by at desc, event_id desc limit 50", null)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private JdbcClient.StatementSpec statement(
            SocietyId society, TrailQuery query, String rest, @Nullable TrailPosition than) {
        return statement("", society, query, rest, than);
    }

    private JdbcClient.StatementSpec statement(
            String before, SocietyId society, TrailQuery query, String rest, @Nullable TrailPosition than) {
        var where = new StringBuilder(before).append("select * from audit_event where society_id = :society");
        where.append(query.subject() == null ? "" : " and subject = :subject");
        where.append(query.actor() == null ? "" : " and actor = :actor");
        where.append(query.kind() == null ? "" : " and kind = :kind");
        where.append(query.from() == null ? "" : " and at >= :from");
        where.append(query.until() == null ? "" : " and at < :until");
        return db.sql(where + rest)
                .param("society", society.value())
                .param("subject", query.subject(), Types.OTHER)
                .param("actor", query.actor(), Types.VARCHAR)
                .param("kind", query.kind() == null ? null : query.kind().name(), Types.VARCHAR)
                .param("from", timestamp(query.from()), Types.TIMESTAMP)
                .param("until", timestamp(query.until()), Types.TIMESTAMP)
                .param("at", timestamp(than == null ? null : than.at()), Types.TIMESTAMP)
                .param("event", event(than), Types.OTHER);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable UUID event(@Nullable TrailPosition position) {
        return position == null ? null : position.event();
    }
}

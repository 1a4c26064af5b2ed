package kenpo.portal.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a society as its office writes them: drafts, scheduled, published and ended. */
@Repository
@Transactional
public class WrittenNotices {
    private static final String STATE = """
            case when published_from is null then 'DRAFT' when published_until <= :now then 'ENDED'
                 when published_from > :now then 'SCHEDULED' else 'PUBLISHED' end
            """;
    private static final String WITH_ESTABLISHMENTS = """
            select notice.*, array(select establishment_code from notice_establishment e
                                    where e.society_id = notice.society_id and e.notice_id = notice.notice_id
                                    order by establishment_code) as establishments
              from notice
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    WrittenNotices(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Without a period it is a draft. */
    public NoticeId write(SocietyId society, NoticeContent content, @Nullable Period period) {
        var id = new NoticeId(secrets.id());
        var insert = jdbc.sql("""
                insert into notice (society_id, notice_id, title, body, english_title, english_body, audience, important,
                                    pinned, mail_wanted, published_from, published_until, created_at, changed_at)
                values (:society, :id, :title, :body, :englishTitle, :englishBody, :audience, :important,
                        :pinned, :mailed, :from, :until, :now, :now)
                """);
        with(content, period, insert.param("society", society.value()).param("id", id.value()))
                .update();
        address(society, id, content.audience());
        return id;
    }

    /** False when somebody has changed it since that revision, or it is gone. */
    public boolean change(
            SocietyId society, NoticeId id, int revision, NoticeContent content, @Nullable Period period) {
        var update = jdbc.sql("""
                update notice
                   set title = :title, body = :body, english_title = :englishTitle, english_body = :englishBody,
                       audience = :audience, important = :important, pinned = :pinned, mail_wanted = :mailed,
                       published_from = :from, published_until = :until, revision = revision + 1, changed_at = :now
                 where society_id = :society and notice_id = :id and revision = :revision
                """);
        boolean changed = with(
                                content,
                                period,
                                update.param("society", society.value())
                                        .param("id", id.value())
                                        .param("revision", revision))
                        .update()
                == 1;
        if (changed) {
            address(society, id, content.audience());
        }
        return changed;
    }

    /** A published one ends at once, a scheduled one is a draft again; false for any other and after another change. */
    public boolean withdraw(SocietyId society, NoticeId id, int revision) {
        return jdbc.sql("""
                        update notice
                           set published_until = case when published_from < :now then cast(:now as timestamptz) end,
                               published_from = case when published_from < :now then published_from end,
                               revision = revision + 1, changed_at = :now
                         where society_id = :society and notice_id = :id and revision = :revision
                           and published_from is not null and (published_until is null or published_until > :now)
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("society", society.value())
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Only drafts are ever deleted; false for any other and after another change. */
    public boolean discard(SocietyId society, NoticeId id, int revision) {
        return jdbc.sql("""
                        delete from notice
                         where society_id = :society and notice_id = :id and revision = :revision
                           and published_from is null
                        """)
                        .param("society", society.value())
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<WrittenNotice> find(SocietyId society, NoticeId id) {
        return jdbc.sql(WITH_ESTABLISHMENTS + " where society_id = :society and notice_id = :id")
                .param("society", society.value())
                .param("id", id.value())
                .query(WrittenNotices::notice)
                .optional();
    }

    /** The one written last first; state null: all. */
    @Transactional(readOnly = true)
    public List<WrittenNotice> list(SocietyId society, @Nullable NoticeState state, int offset, int limit) {
        return jdbc.sql(WITH_ESTABLISHMENTS
                        + " where society_id = :society and (cast(:state as text) is null or :state = " + STATE
                        + ") order by created_at desc, notice_id desc offset :offset limit :limit")
                .param("society", society.value())
                .param("state", state == null ? null : state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("offset", offset)
                .param("limit", limit)
                .query(WrittenNotices::notice)
                .list();
    }

    /** How many there are in each state; a state without one is absent. */
    @Transactional(readOnly = true)
    public Map<NoticeState, Integer> counts(SocietyId society) {
        var counts = new EnumMap<NoticeState, Integer>(NoticeState.class);
        jdbc.sql("select " + STATE + " as state, count(*) as count from notice where society_id = :society group by 1")
                .param("society", society.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> Map.entry(NoticeState.valueOf(row.getString("state")), row.getInt("count")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private StatementSpec with(NoticeContent content, @Nullable Period period, StatementSpec statement) {
        var english = content.english();
        var until = period == null ? null : period.until();
        return statement
                .param("title", content.japanese().title())
                .param("body", content.japanese().body())
                .param("englishTitle", english == null ? null : english.title())
                .param("englishBody", english == null ? null : english.body())
                .param("audience", AudienceColumns.kind(content.audience()))
                .param("important", content.important())
                .param("pinned", content.pinned())
                .param("mailed", content.mailed())
                .param("from", period == null ? null : Timestamp.from(period.from()))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("now", Timestamp.from(clock.instant()));
    }

    private void address(SocietyId society, NoticeId id, Audience audience) {
        jdbc.sql("delete from notice_establishment where society_id = :society and notice_id = :id")
                .param("society", society.value())
                .param("id", id.value())
                .update();
        for (var code : AudienceColumns.establishments(audience)) {
            jdbc.sql("insert into notice_establishment values (:society, :id, :code)")
                    .param("society", society.value())
                    .param("id", id.value())
                    .param("code", code)
                    .update();
        }
    }

    private static WrittenNotice notice(ResultSet row, int number) throws SQLException {
        var mailedAt = row.getTimestamp("mailed_at");
        return new WrittenNotice(
                new NoticeId(row.getObject("notice_id", UUID.class)),
                row.getInt("revision"),
                new NoticeContent(
                        NoticeRow.japanese(row),
                        NoticeRow.english(row),
                        AudienceColumns.audience(row.getString("audience"), texts(row.getArray("establishments"))),
                        row.getBoolean("important"),
                        row.getBoolean("pinned"),
                        row.getBoolean("mail_wanted")),
                NoticeRow.period(row),
                mailedAt == null ? null : mailedAt.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

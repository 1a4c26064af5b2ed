package kenpo.portal.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a society, and what each member has read. */
@Repository
@Transactional
public class Notices {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    Notices(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    public NoticeId publish(SocietyId society, NewNotice notice) {
        var id = new NoticeId(secrets.id());
        jdbc.sql("""
                        insert into notice (society_id, notice_id, title, body, english_title, english_body, important,
                                            published_from, published_until, created_at)
                        values (:society, :id, :title, :body, :englishTitle, :englishBody, :important,
                                :from, :until, :now)
                        """)
                .param("society", society.value())
                .param("id", id.value())
                .param("title", notice.japanese().title())
                .param("body", notice.japanese().body())
                .param(
                        "englishTitle",
                        notice.english() == null ? null : notice.english().title())
                .param(
                        "englishBody",
                        notice.english() == null ? null : notice.english().body())
                .param("important", notice.important())
                .param("from", Timestamp.from(notice.from()))
                .param("until", notice.until() == null ? null : Timestamp.from(notice.until()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Those published now: the important ones first, then the newest. */
    @Transactional(readOnly = true)
    public List<NoticeRead> published(SocietyId society, AccountId reader, int offset, int limit) {
        return jdbc.sql("""
                        select notice.*, read_at is not null as read
                          from notice left join notice_read
                               on notice_read.society_id = notice.society_id
                              and notice_read.notice_id = notice.notice_id
                              and notice_read.account_id = :reader
                         where notice.society_id = :society and published_from <= :now
                           and (published_until is null or published_until > :now)
                         order by important desc, published_from desc, notice.notice_id desc
                         offset :offset limit :limit
                        """)
                .param("society", society.value())
                .param("reader", reader.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new NoticeRead(notice(row, number), row.getBoolean("read")))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(SocietyId society) {
        return jdbc.sql("""
                        select count(*) from notice
                         where society_id = :society and published_from <= :now
                           and (published_until is null or published_until > :now)
                        """)
                .param("society", society.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Opens a published notice, which from now on counts as read; empty for any other id. */
    public Optional<Notice> read(SocietyId society, AccountId reader, NoticeId id) {
        var notice = find(society, id);
        notice.ifPresent(found -> markRead(society, reader, id));
        return notice;
    }

    private Optional<Notice> find(SocietyId society, NoticeId id) {
        return jdbc.sql("""
                        select * from notice
                         where society_id = :society and notice_id = :id and published_from <= :now
                           and (published_until is null or published_until > :now)
                        """)
                .param("society", society.value())
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Notices::notice)
                .optional();
    }

    private void markRead(SocietyId society, AccountId reader, NoticeId id) {
        jdbc.sql("""
                        insert into notice_read (society_id, account_id, notice_id, read_at)
                        values (:society, :reader, :id, :now)
                        on conflict do nothing
                        """)
                .param("society", society.value())
                .param("reader", reader.value())
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("notice_id", UUID.class)),
                new Notice.Words(row.getString("title"), row.getString("body")),
                english(row),
                row.getBoolean("important"),
                row.getTimestamp("published_from").toInstant());
    }

    private static Notice.@Nullable Words english(ResultSet row) throws SQLException {
        var title = row.getString("english_title");
        return title == null ? null : new Notice.Words(title, row.getString("english_body"));
    }
}

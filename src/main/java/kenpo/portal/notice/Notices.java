package kenpo.portal.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import kenpo.portal.web.TokyoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices that are for a member, and what that member has read. */
@Repository
@Transactional
public class Notices {
    private static final String FOR_READER = """
            from account join member using (society_id, member_id) join notice using (society_id)
            """;
    private static final String WHERE =
            " where society_id = :society and account.account_id = :reader and " + AudienceColumns.READABLE;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those published now for this reader: the pinned ones first, then the important ones, then the newest. */
    @Transactional(readOnly = true)
    public List<NoticeRead> published(SocietyId society, AccountId reader, int offset, int limit) {
        return asked("""
                        select notice.*, read_at is not null as read
                        """ + FOR_READER + """
                          left join notice_read using (society_id, notice_id, account_id)
                        """ + WHERE + """
                         order by notice.pinned desc, notice.important desc, notice.published_from desc, notice_id desc
                         offset :offset limit :limit
                        """, society, reader)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new NoticeRead(NoticeRow.published(row, number), row.getBoolean("read")))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(SocietyId society, AccountId reader) {
        return asked("select count(*) " + FOR_READER + WHERE, society, reader)
                .query(Integer.class)
                .single();
    }

    /** Opens a notice that is for this reader, which from now on counts as read; empty for any other id. */
    public Optional<Notice> read(SocietyId society, AccountId reader, NoticeId id) {
        var notice = asked("select notice.* " + FOR_READER + WHERE + " and notice_id = :id", society, reader)
                .param("id", id.value())
                .query(NoticeRow::published)
                .optional();
        notice.ifPresent(found -> markRead(society, reader, id));
        return notice;
    }

    private StatementSpec asked(String sql, SocietyId society, AccountId reader) {
        var now = clock.instant();
        return jdbc.sql(sql)
                .param("society", society.value())
                .param("reader", reader.value())
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.ofInstant(now, TokyoTime.ZONE));
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
}

package kenpo.portal.notice;

import java.sql.Timestamp;
import java.time.Clock;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants a mail about new notices (お知らせメール): only those who have asked for it. */
@Repository
@Transactional
public class NoticeMails {
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void ask(SocietyId society, AccountId reader) {
        jdbc.sql("""
                        insert into notice_mail (society_id, account_id, asked_at) values (:society, :reader, :now)
                        on conflict do nothing
                        """)
                .param("society", society.value())
                .param("reader", reader.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public void stop(SocietyId society, AccountId reader) {
        jdbc.sql("delete from notice_mail where society_id = :society and account_id = :reader")
                .param("society", society.value())
                .param("reader", reader.value())
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isAskedBy(SocietyId society, AccountId reader) {
        return jdbc.sql("""
                        select exists (select from notice_mail where society_id = :society and account_id = :reader)
                        """)
                .param("society", society.value())
                .param("reader", reader.value())
                .query(Boolean.class)
                .single();
    }
}

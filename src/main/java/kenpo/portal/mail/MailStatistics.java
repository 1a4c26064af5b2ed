package kenpo.portal.mail;

import java.sql.Timestamp;
import java.time.Instant;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers about a society's mails, for its back office. */
@Repository
@Transactional(readOnly = true)
public class MailStatistics {
    private final JdbcClient db;

    MailStatistics(JdbcClient db) {
        this.db = db;
    }

    /** Sent back by a mail server, or given up after days of trying. */
    public long undelivered(SocietyId society, Instant from, Instant until) {
        return db.sql("""
                        select count(*) from mail
                         where society_id = :society and ended_at >= :from and ended_at < :until
                           and state in ('BOUNCED', 'GIVEN_UP')
                        """)
                .param("society", society.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }
}

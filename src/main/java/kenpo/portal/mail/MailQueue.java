package kenpo.portal.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue that all servers share: whoever takes a mail has it for a while, and longer as long as it says so. For how long goes
 * by the clock of the database, since those of two servers may be apart.
 */
@Repository
@AcrossSocieties
class MailQueue {
    /** After this a mail whose server fell silent is taken by another. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final Clock clock;

    MailQueue(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes up to so many mails whose time has come, the longest waiting first. */
    @Transactional
    public List<QueuedMail> take(int atMost) {
        var now = clock.instant();
        return db.sql("""
                        with due as (
                            select society_id, mail_id from mail_queue
                            where next_try_at <= :now
                              and (leased_until is null or leased_until <= clock_timestamp())
                            order by next_try_at
                            limit :atMost
                            for update skip locked)
                        update mail_queue queued
                           set next_try_at = :nextTry, leased_until = clock_timestamp() + make_interval(secs => :lease)
                        from due
                        where queued.society_id = due.society_id and queued.mail_id = due.mail_id
                        returning queued.society_id, queued.mail_id
                        """)
                .param("now", Timestamp.from(now))
                .param("nextTry", Timestamp.from(now.plus(LEASE)))
                .param("lease", LEASE.toSeconds())
                .param("atMost", atMost)
                .query((row, _) -> new QueuedMail(
                        new SocietyId(row.getObject("society_id", UUID.class)), row.getObject("mail_id", UUID.class)))
                .list();
    }

    /** Keeps mails that are still being sent. */
    @Transactional
    public void keep(Collection<QueuedMail> mails) {
        var nextTry = Timestamp.from(clock.instant().plus(LEASE));
        for (QueuedMail mail : mails) {
            db.sql("""
                            update mail_queue
                               set next_try_at = :nextTry, leased_until = clock_timestamp() + make_interval(secs => :lease)
                            where society_id = :society and mail_id = :mail
                            """)
                    .param("nextTry", nextTry)
                    .param("lease", LEASE.toSeconds())
                    .param("society", mail.society().value())
                    .param("mail", mail.id())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public long size() {
        return db.sql("select count(*) from mail_queue").query(Long.class).single();
    }
}

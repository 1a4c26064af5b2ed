package kenpo.portal.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kenpo.portal.key.Secrets;
import kenpo.portal.mail.MailCipher.Part;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of outgoing mails; what a mail says and to whom is encrypted, bound to its society and id. */
@Repository
class Mails implements Outbox {
    /** Instead of a server's reply, where a mail could not be decrypted. */
    static final String UNREADABLE = "UNREADABLE";

    private final JdbcClient db;
    private final MailCipher cipher;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Mails(JdbcClient db, MailCipher cipher, Secrets secrets, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.cipher = cipher;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(SocietyId society, Mail mail) {
        add(society, mail);
        events.publishEvent(new MailPosted());
    }

    /** Waits in the queue from now on, of which nobody is told yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public QueuedMail add(SocietyId society, Mail mail) {
        var now = clock.instant();
        var queued = new QueuedMail(society, secrets.id());
        var letter = Letter.written(CurrentSociety.get(), queued.id(), mail, now);
        db.sql("""
                        insert into mail (society_id, mail_id, kind, recipient_encrypted, content_encrypted, state, posted_at)
                        values (:society, :mail, :kind, :recipient, :content, 'WAITING', :now)
                        """)
                .param("society", society.value())
                .param("mail", queued.id())
                .param("kind", mail.kind().name())
                .param("recipient", cipher.encrypted(queued, Part.RECIPIENT, letter.recipient()))
                .param("content", cipher.encrypted(queued, Part.CONTENT, letter.content()))
                .param("now", Timestamp.from(now))
                .update();
        db.sql("insert into mail_queue (society_id, mail_id, next_try_at) values (:society, :mail, :now)")
                .param("society", society.value())
                .param("mail", queued.id())
                .param("now", Timestamp.from(now))
                .update();
        return queued;
    }

    /** Counts the try before it is made; empty when the mail no longer waits. */
    @Transactional
    public Optional<Letter> begin(QueuedMail queued) {
        return db.sql("""
                        update mail set tries = tries + 1
                        where society_id = :society and mail_id = :mail and state = 'WAITING'
                        returning recipient_encrypted, content_encrypted
                        """)
                .param("society", queued.society().value())
                .param("mail", queued.id())
                .query((row, _) ->
                        letter(queued, row.getBytes("recipient_encrypted"), row.getBytes("content_encrypted")))
                .optional();
    }

    /** Writes down how the try ended: the mail leaves the queue or waits for its next try. Tells whether it waits. */
    @Transactional
    public boolean record(QueuedMail queued, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent(var reply) -> {
                tell(queued, MailTried.Outcome.ACCEPTED, reply);
                yield end(queued, "SENT", reply);
            }
            case Delivery.Caught() -> {
                tell(queued, MailTried.Outcome.ACCEPTED, "CAUGHT");
                end(queued, "CAUGHT", "CAUGHT");
                forgetOldest(queued.society());
                yield false;
            }
            case Delivery.Bounced(var reply) -> {
                tell(queued, MailTried.Outcome.REFUSED, reply);
                yield end(queued, "BOUNCED", reply);
            }
            case Delivery.Deferred(var reply) -> {
                boolean waits = retry(queued, reply, false);
                tell(queued, waits ? MailTried.Outcome.POSTPONED : MailTried.Outcome.REFUSED, reply);
                yield waits;
            }
            case Delivery.Unreachable(var reply) -> retry(queued, reply, true);
        };
    }

    /** To nobody about a mail whose keys are gone: whose it was cannot be read. */
    private void tell(QueuedMail queued, MailTried.Outcome outcome, String reply) {
        if (!reply.equals(UNREADABLE)) {
            db.sql("select recipient_encrypted from mail where society_id = :society and mail_id = :mail")
                    .param("society", queued.society().value())
                    .param("mail", queued.id())
                    .query(byte[].class)
                    .optional()
                    .map(recipient -> cipher.decrypted(queued, Part.RECIPIENT, recipient))
                    .flatMap(EmailAddress::parse)
                    .ifPresent(recipient ->
                            events.publishEvent(new MailTried(queued.society(), recipient, outcome, reply)));
        }
    }

    /** Takes a mail out of the queue that has no row to send. */
    @Transactional
    public void forget(QueuedMail queued) {
        leaveQueue(queued);
    }

    private void forgetOldest(SocietyId society) {
        db.sql("""
                        update mail set content_encrypted = null
                        where society_id = :society and state = 'CAUGHT' and content_encrypted is not null
                          and mail_id not in (
                            select mail_id from mail
                            where society_id = :society and state = 'CAUGHT' and content_encrypted is not null
                            order by posted_at desc, mail_id desc
                            limit :kept)
                        """)
                .param("society", society.value())
                .param("kept", CaughtMails.KEPT)
                .update();
    }

    private boolean retry(QueuedMail queued, String reply, boolean unreachable) {
        var next = db.sql("""
                        update mail set last_reply = :reply
                        where society_id = :society and mail_id = :mail and state = 'WAITING'
                        returning tries, posted_at
                        """)
                .param("society", queued.society().value())
                .param("mail", queued.id())
                .param("reply", reply)
                .query((row, _) -> RetryPlan.next(
                        row.getInt("tries"),
                        unreachable,
                        row.getTimestamp("posted_at").toInstant(),
                        clock.instant()))
                .optional()
                .flatMap(plan -> plan);
        if (next.isEmpty()) {
            return end(queued, "GIVEN_UP", reply);
        }
        waitUntil(queued, next.get());
        return true;
    }

    private void waitUntil(QueuedMail queued, Instant next) {
        db.sql("""
                        update mail_queue set next_try_at = :next, leased_until = null
                        where society_id = :society and mail_id = :mail
                        """)
                .param("society", queued.society().value())
                .param("mail", queued.id())
                .param("next", Timestamp.from(next))
                .update();
    }

    private boolean end(QueuedMail queued, String state, String reply) {
        db.sql("""
                        update mail set state = :state, last_reply = :reply, ended_at = :now,
                            content_encrypted = case when :state = 'CAUGHT' then content_encrypted end
                        where society_id = :society and mail_id = :mail and state = 'WAITING'
                        """)
                .param("society", queued.society().value())
                .param("mail", queued.id())
                .param("state", state)
                .param("reply", reply)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        leaveQueue(queued);
        return false;
    }

    private void leaveQueue(QueuedMail queued) {
        db.sql("delete from mail_queue where society_id = :society and mail_id = :mail")
                .param("society", queued.society().value())
                .param("mail", queued.id())
                .update();
    }

    private Letter letter(QueuedMail queued, byte[] recipient, byte[] content) {
        return new Letter(
                cipher.decrypted(queued, Part.RECIPIENT, recipient), cipher.decrypted(queued, Part.CONTENT, content));
    }
}

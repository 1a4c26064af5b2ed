package kenpo.portal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.mail.MailTried;
import kenpo.portal.society.SocietyId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether mails to accounts arrive (メール不達): mails themselves are encrypted and say nothing of an account. */
@Repository
@Transactional
public class Mailboxes {
    private final JdbcClient jdbc;
    private final Clock clock;

    Mailboxes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when no mail went to the present address yet. */
    @Transactional(readOnly = true)
    public Optional<Mailbox> of(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select m.state, m.reply, m.at
                          from mailbox m join account a using (society_id, account_id, email_key)
                         where m.society_id = :society and m.account_id = :account
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> new Mailbox(
                        MailTried.Outcome.valueOf(row.getString("state")),
                        row.getString("reply"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** A mail may go to several accounts' address, and to one that is no account's (any more). */
    @EventListener
    public void note(MailTried tried) {
        jdbc.sql("""
                        insert into mailbox (society_id, account_id, email_key, state, reply, at)
                        select society_id, account_id, email_key, :state, :reply, :now
                          from account where society_id = :society and email_key = :email
                        on conflict (society_id, account_id) do update
                           set email_key = excluded.email_key, state = excluded.state, reply = excluded.reply,
                               at = excluded.at
                        """)
                .param("society", tried.society().value())
                .param("email", tried.recipient().value().toLowerCase(Locale.ROOT))
                .param("state", tried.outcome().name())
                .param("reply", tried.reply())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}

package kenpo.portal.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.Accounts;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.Society;
import kenpo.portal.web.TokyoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails published notices to those who asked for it and may read them, a batch in each transaction: who was seen to is
 * written down with the mails, so that a server that stops half-way leaves nobody out and writes to nobody twice.
 */
@Repository
@Transactional
class NoticeMailing {
    static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Outbox outbox;
    private final PublicAddress addresses;
    private final Clock clock;

    NoticeMailing(JdbcClient jdbc, Accounts accounts, Outbox outbox, PublicAddress addresses, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.outbox = outbox;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** False when there was nothing to do, or another server is at it. */
    boolean mailBatch(Society society) {
        return due(society).map(notice -> mail(society, notice)).orElse(false);
    }

    private boolean mail(Society society, NoticeId notice) {
        var readers = take(society, notice);
        var today = LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE);
        accounts.ofMembers(society.id(), readers).stream()
                .filter(account -> account.standing(today, society.settings()) instanceof AccountStanding.Active)
                .forEach(account -> post(society, notice, account));
        if (readers.size() < BATCH) {
            finish(society, notice);
        }
        return true;
    }

    private Optional<NoticeId> due(Society society) {
        return jdbc.sql("""
                        select notice_id from notice
                         where society_id = :society and mail_wanted and mailed_at is null and published_from <= :now
                           and (published_until is null or published_until > :now)
                         order by published_from, notice_id limit 1 for update skip locked
                        """)
                .param("society", society.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new NoticeId(row.getObject("notice_id", UUID.class)))
                .optional();
    }

    private List<MemberId> take(Society society, NoticeId notice) {
        var now = clock.instant();
        return jdbc.sql("""
                        with taken as (
                            insert into notice_mailing (society_id, notice_id, account_id, mailed_at)
                            select society_id, notice_id, account_id, :now
                              from notice_mail join account using (society_id, account_id)
                              join member using (society_id, member_id) join notice using (society_id)
                             where society_id = :society and notice_id = :notice and
                        """ + AudienceColumns.READABLE + """
                               and not exists (select from notice_mailing done
                                                where done.society_id = notice.society_id
                                                  and done.notice_id = notice.notice_id
                                                  and done.account_id = account.account_id)
                             order by account_id limit :batch
                            returning society_id, account_id)
                        select member_id from taken join account using (society_id, account_id)
                        """)
                .param("society", society.id().value())
                .param("notice", notice.value())
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.ofInstant(now, TokyoTime.ZONE))
                .param("batch", BATCH)
                .query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
                .list();
    }

    /** Says that there is something to read, and not what: a mailbox may be read by others. */
    private void post(Society society, NoticeId notice, Account account) {
        var progress = account.firstSignIn();
        if (progress.email() != null && progress.emailConfirmedAt() != null) {
            var link = addresses.urlOf(society, "/notices/" + notice.value());
            outbox.post(
                    society.id(),
                    new Mail(Mail.Kind.NOTICE_PUBLISHED, progress.email(), account.language(), null, link, List.of()));
        }
    }

    private void finish(Society society, NoticeId notice) {
        jdbc.sql("update notice set mailed_at = :now where society_id = :society and notice_id = :notice")
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.id().value())
                .param("notice", notice.value())
                .update();
    }
}

package kenpo.portal.credential;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import kenpo.portal.society.SocietySettings.LockoutRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counts of wrong answers; each move is one statement, so that parallel tries cannot slip through between two. */
@Repository
@Transactional
class Lockouts {
    /** A wait that began and whose mail is not yet in the outbox. */
    record Notice(AccountId account, Factor factor, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Lockouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts this try as wrong unless a wait is running; waits begin at 30 s and double up to an hour. */
    Reservation reserve(SocietyId society, Subject subject, Factor factor, LockoutRule rule) {
        return jdbc.sql("""
                        insert into lockout as l
                               (society_id, subject, factor, account_id, failures, compared, last_try_at)
                        values (:society, :subject, :factor, :account, 1, true, :now)
                        on conflict (society_id, subject, factor) do update
                           set (compared, failures, locked_until, last_try_at) = (
                               select allowed,
                                      l.failures + allowed::int,
                                      case when allowed and l.failures + 1 >= :firstWaitAt
                                           then excluded.last_try_at
                                                + make_interval(secs => least(3600, 30 * power(2, l.failures + 1 - :firstWaitAt)))
                                           else l.locked_until end,
                                      excluded.last_try_at
                                 from (select l.failures < :disabledAt
                                              and (l.locked_until is null or l.locked_until <= excluded.last_try_at)
                                      ) as t(allowed))
                        returning compared, failures, locked_until
                        """)
                .param("society", society.value())
                .param("subject", subject.key().bytes())
                .param("factor", factor.name())
                .param(
                        "account",
                        subject.account() == null ? null : subject.account().value(),
                        java.sql.Types.OTHER)
                .param("now", now())
                .param("firstWaitAt", rule.firstWaitAt())
                .param("disabledAt", Reservation.disabledAt(factor, rule))
                .query((row, number) -> {
                    var until = row.getTimestamp("locked_until");
                    return new Reservation(
                            row.getBoolean("compared"),
                            row.getInt("failures"),
                            until == null ? null : until.toInstant());
                })
                .single();
    }

    /** Answers how many were counted, the answer that was right among them. */
    int clear(SocietyId society, Subject subject, Factor factor) {
        return jdbc.sql("""
                        delete from lockout where society_id = :society and subject = :subject and factor = :factor
                        returning failures
                        """)
                .param("society", society.value())
                .param("subject", subject.key().bytes())
                .param("factor", factor.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Begins every count of the account anew, as a re-issue does. */
    void clear(SocietyId society, AccountId account) {
        jdbc.sql("delete from lockout where society_id = :society and subject = :subject")
                .param("society", society.value())
                .param("subject", Subject.of(account).key().bytes())
                .update();
    }

    /** True when the wrong answer began a wait of which an account's holder is to be told. */
    boolean noticeWait(SocietyId society, Subject subject, Factor factor) {
        return jdbc.sql("""
                        update lockout set notice_due = true
                         where society_id = :society and subject = :subject and factor = :factor
                           and locked_until > :now and account_id is not null
                        """)
                        .param("society", society.value())
                        .param("subject", subject.key().bytes())
                        .param("factor", factor.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Takes up to a hundred of the notices due, which are then no longer due; no two callers get the same. */
    List<Notice> takeNotices(SocietyId society) {
        return jdbc.sql("""
                        update lockout set notice_due = false
                         where society_id = :society and (subject, factor) in (
                               select subject, factor from lockout
                                where society_id = :society and notice_due limit 100 for update skip locked)
                        returning account_id, factor, locked_until
                        """)
                .param("society", society.value())
                .query((row, number) -> new Notice(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Factor.valueOf(row.getString("factor")),
                        row.getTimestamp("locked_until").toInstant()))
                .list();
    }

    /** Forgets user IDs nobody has, once nobody has tried them for a day; an account's counts stay. */
    void forgetUnknown(SocietyId society, Instant before) {
        jdbc.sql("delete from lockout where society_id = :society and account_id is null and last_try_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

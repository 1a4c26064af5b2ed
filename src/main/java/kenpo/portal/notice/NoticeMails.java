package kenpo.portal.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.Accounts;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import kenpo.portal.web.TokyoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants a mail about new notices (お知らせメール): only those who have asked for it. */
@Repository
@Transactional
public class NoticeMails {
    private static final int PAGE = 200;
    private static final AccountId FIRST = new AccountId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    NoticeMails(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
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

    /**
     * Hands over everybody to whom a notice published now is to be mailed: those who asked, have a confirmed address and
     * belong to the society today.
     */
    @Transactional(readOnly = true)
    public void forEachReader(Society society, Consumer<Account> reader) {
        var today = LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE);
        for (var page = after(society.id(), FIRST);
                !page.isEmpty();
                page = after(society.id(), page.getLast().account)) {
            var members = page.stream().map(Wish::member).toList();
            accounts.ofMembers(society.id(), members).stream()
                    .filter(account -> account.firstSignIn().emailConfirmedAt() != null)
                    .filter(account -> account.standing(today, society.settings()) instanceof AccountStanding.Active)
                    .forEach(reader);
        }
    }

    private record Wish(AccountId account, MemberId member) {}

    private List<Wish> after(SocietyId society, AccountId last) {
        return jdbc.sql("""
                        select account_id, member_id from notice_mail join account using (society_id, account_id)
                         where society_id = :society and account_id > :last order by account_id limit :page
                        """)
                .param("society", society.value())
                .param("last", last.value())
                .param("page", PAGE)
                .query((row, number) -> new Wish(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new MemberId(row.getObject("member_id", UUID.class))))
                .list();
    }
}

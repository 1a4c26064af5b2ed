package kenpo.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.key.Secrets;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a society; each move is one statement that changes nothing when the account is elsewhere by then. */
@Repository
@Transactional
public class Accounts {
    private static final String SELECT = """
            select a.*, m.eligibility_lost_on,
                   case when a.method = 'EMAIL_CODE' then a.completed_at
                        when a.method_set_up_at >= a.completed_at then a.method_set_up_at end as ready_at
              from account a join member m using (society_id, member_id)
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(SocietyId society, AccountId account) {
        return jdbc.sql(SELECT + " where a.society_id = :society and a.account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .query(Accounts::account)
                .optional();
    }

    /** The account that signs in with this user ID now; reserved and ended IDs find nothing. */
    @Transactional(readOnly = true)
    public Optional<Account> byUserId(SocietyId society, UserId userId) {
        return jdbc.sql(SELECT + """
                        join user_id u using (society_id, member_id)
                        where u.society_id = :society and u.folded = :folded and u.active
                        """)
                .param("society", society.value())
                .param("folded", userId.folded())
                .query(Accounts::account)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Account> byMember(SocietyId society, MemberId member) {
        return jdbc.sql(SELECT + " where a.society_id = :society and a.member_id = :member")
                .param("society", society.value())
                .param("member", member.value())
                .query(Accounts::account)
                .optional();
    }

    /** The accounts of these persons, as far as they have one. */
    @Transactional(readOnly = true)
    public List<Account> ofMembers(SocietyId society, List<MemberId> members) {
        return jdbc.sql(SELECT + " where a.society_id = :society and a.member_id in (:members)")
                .param("society", society.value())
                .param("members", members.stream().map(MemberId::value).toList())
                .query(Accounts::account)
                .list();
    }

    /** The account of this person, made now unless there is one. */
    public Account openFor(SocietyId society, MemberId member) {
        jdbc.sql("""
                        insert into account (society_id, account_id, member_id, created_at)
                        values (:society, :account, :member, :now)
                        on conflict (society_id, member_id) do nothing
                        """)
                .param("society", society.value())
                .param("account", secrets.id())
                .param("member", member.value())
                .param("now", now())
                .update();
        return byMember(society, member).orElseThrow();
    }

    /** Moves the first sign-in on; false, and nothing changed, when it is no longer where it was. */
    public boolean advance(SocietyId society, AccountId account, FirstSignIn before, FirstSignIn after) {
        return jdbc.sql("""
                        update account
                           set identity_confirmed_at = :identity, email = :email, email_confirmed_at = :confirmed,
                               method = :method, completed_at = :completed
                         where society_id = :society and account_id = :account
                           and (identity_confirmed_at is null) = :noIdentity
                           and email is not distinct from :oldEmail
                           and (email_confirmed_at is null) = :notConfirmed
                           and method is not distinct from :oldMethod
                           and (completed_at is null) = :notCompleted
                        """)
                        .param("identity", timestamp(after.identityConfirmedAt()))
                        .param("email", value(after.email()))
                        .param("confirmed", timestamp(after.emailConfirmedAt()))
                        .param("method", name(after.method()))
                        .param("completed", timestamp(after.completedAt()))
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("noIdentity", before.identityConfirmedAt() == null)
                        .param("oldEmail", value(before.email()))
                        .param("notConfirmed", before.emailConfirmedAt() == null)
                        .param("oldMethod", name(before.method()))
                        .param("notCompleted", before.completedAt() == null)
                        .update()
                == 1;
    }

    /** False when the account waits for another address by now, or for none. */
    public boolean confirmEmail(SocietyId society, AccountId account, EmailAddress email) {
        return jdbc.sql("""
                        update account set email_confirmed_at = :now
                         where society_id = :society and account_id = :account
                           and email = :email and email_confirmed_at is null and completed_at is null
                        """)
                        .param("now", now())
                        .param("email", email.value())
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Another confirmed address instead of that one; false when the account has another by now, or none. */
    public boolean changeEmail(SocietyId society, AccountId account, EmailAddress before, EmailAddress after) {
        return jdbc.sql("""
                        update account set email = :after, email_confirmed_at = :now
                         where society_id = :society and account_id = :account
                           and email = :before and email_confirmed_at is not null and completed_at is not null
                        """)
                        .param("after", after.value())
                        .param("now", now())
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("before", before.value())
                        .update()
                == 1;
    }

    /** A confirmed address as it was, whatever it is now; false when the first sign-in begins anew. */
    public boolean restoreEmail(SocietyId society, AccountId account, EmailAddress address) {
        return jdbc.sql("""
                        update account set email = :address, email_confirmed_at = :now
                         where society_id = :society and account_id = :account and completed_at is not null
                        """)
                        .param("address", address.value())
                        .param("now", now())
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** The method chosen in the first sign-in, or another, was set up; the first such moment counts. */
    public void methodSetUp(SocietyId society, AccountId account) {
        move(
                society,
                account,
                "method_set_up_at = :now",
                "completed_at is not null and (method_set_up_at is null or method_set_up_at < completed_at)");
    }

    /** Another method instead of the one chosen in the first sign-in, as long as none is set up; false when one is. */
    public boolean chooseAnother(SocietyId society, AccountId account, Method method) {
        return jdbc.sql("""
                        update account set method = :method
                         where society_id = :society and account_id = :account and completed_at is not null
                           and method <> 'EMAIL_CODE'
                           and (method_set_up_at is null or method_set_up_at < completed_at)
                        """)
                        .param("method", method.name())
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Holds other changes of this account back until the transaction ends. */
    public void hold(SocietyId society, AccountId account) {
        jdbc.sql("select from account where society_id = :society and account_id = :account for update")
                .param("society", society.value())
                .param("account", account.value())
                .query(row -> {});
    }

    /** Mailed codes are no longer among its methods, that one is; false when they were not, or none was set up. */
    public boolean giveUpEmailCode(SocietyId society, AccountId account, Method left) {
        return jdbc.sql("""
                        update account set method = :left
                         where society_id = :society and account_id = :account
                           and method = 'EMAIL_CODE' and method_set_up_at >= completed_at
                        """)
                        .param("left", left.name())
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Stops the account until the office re-issues its credential. */
    public boolean freeze(SocietyId society, AccountId account) {
        return move(society, account, "frozen_at = :now", "frozen_at is null");
    }

    /** Puts the first sign-in back to its beginning and lifts a freeze; the user ID stays reserved. */
    public void startAnew(SocietyId society, AccountId account) {
        jdbc.sql("""
                        update account
                           set identity_confirmed_at = null, email = null, email_confirmed_at = null, method = null,
                               completed_at = null, frozen_at = null
                         where society_id = :society and account_id = :account
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    /** Remembers this sign-in as the last, and the last as the one before. */
    public void signedIn(SocietyId society, AccountId account) {
        move(society, account, "previous_sign_in_at = last_sign_in_at, last_sign_in_at = :now", "true");
    }

    /** The language mails are written in. */
    public void speak(SocietyId society, AccountId account, Locale language) {
        jdbc.sql("update account set language = :language where society_id = :society and account_id = :account")
                .param("language", language.getLanguage().equals("en") ? "en" : "ja")
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    private boolean move(SocietyId society, AccountId account, String change, String condition) {
        return jdbc.sql("update account set " + change + " where society_id = :society and account_id = :account and "
                                + condition)
                        .param("now", now())
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable String value(@Nullable EmailAddress email) {
        return email == null ? null : email.value();
    }

    private static @Nullable String name(@Nullable Method method) {
        return method == null ? null : method.name();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        var method = row.getString("method");
        return new Account(
                new SocietyId(row.getObject("society_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                Locale.of(row.getString("language")),
                new FirstSignIn(
                        instant(row, "identity_confirmed_at"),
                        email == null ? null : new EmailAddress(email),
                        instant(row, "email_confirmed_at"),
                        method == null ? null : Method.valueOf(method),
                        instant(row, "completed_at")),
                instant(row, "ready_at"),
                new Account.Restriction(
                        instant(row, "frozen_at"), instant(row, "suspended_at"), instant(row, "closed_at")),
                row.getObject("eligibility_lost_on", LocalDate.class),
                instant(row, "previous_sign_in_at"),
                instant(row, "last_sign_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}

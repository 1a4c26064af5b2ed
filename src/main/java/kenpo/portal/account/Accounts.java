package kenpo.portal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        return those(society, "a.account_id = :sought", account.value()).optional();
    }

    /** The account that signs in with this user ID now; reserved and ended IDs find nothing. */
    @Transactional(readOnly = true)
    public Optional<Account> byUserId(SocietyId society, UserId userId) {
        return jdbc.sql(AccountRow.SELECT + """
                        join user_id u using (society_id, member_id)
                        where u.society_id = :society and u.folded = :folded and u.active
                        """)
                .param("society", society.value())
                .param("folded", userId.folded())
                .query(AccountRow::account)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Account> byMember(SocietyId society, MemberId member) {
        return those(society, "a.member_id = :sought", member.value()).optional();
    }

    /** The accounts of these persons, as far as they have one. */
    @Transactional(readOnly = true)
    public List<Account> ofMembers(SocietyId society, List<MemberId> members) {
        var ids = members.stream().map(MemberId::value).toList();
        return those(society, "a.member_id in (:sought)", ids).list();
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
                        .param("identity", AccountRow.timestamp(after.identityConfirmedAt()))
                        .param("email", AccountRow.value(after.email()))
                        .param("confirmed", AccountRow.timestamp(after.emailConfirmedAt()))
                        .param("method", AccountRow.name(after.method()))
                        .param("completed", AccountRow.timestamp(after.completedAt()))
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("noIdentity", before.identityConfirmedAt() == null)
                        .param("oldEmail", AccountRow.value(before.email()))
                        .param("notConfirmed", before.emailConfirmedAt() == null)
                        .param("oldMethod", AccountRow.name(before.method()))
                        .param("notCompleted", before.completedAt() == null)
                        .update()
                == 1;
    }

    /** False when the account waits for another address by now, or for none. */
    public boolean confirmEmail(SocietyId society, AccountId account, EmailAddress email) {
        return move(
                society,
                account,
                "email_confirmed_at = :now",
                "email = :value and email_confirmed_at is null and completed_at is null",
                email.value());
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
        return move(
                society,
                account,
                "email = :value, email_confirmed_at = :now",
                "completed_at is not null",
                address.value());
    }

    /**
     * The method chosen in the first sign-in, or another, was set up; the first such moment counts. Never before the completion, which
     * a server whose clock is ahead may have written down.
     */
    public void methodSetUp(SocietyId society, AccountId account) {
        move(
                society,
                account,
                "method_set_up_at = greatest(:now, completed_at)",
                "completed_at is not null and (method_set_up_at is null or method_set_up_at < completed_at)");
    }

    /** Another method instead of the one chosen in the first sign-in, as long as none is set up; false when one is. */
    public boolean chooseAnother(SocietyId society, AccountId account, Method method) {
        return move(society, account, "method = :value", """
                        completed_at is not null and method <> 'EMAIL_CODE'
                        and (method_set_up_at is null or method_set_up_at < completed_at)
                        """, method.name());
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
        return move(
                society,
                account,
                "method = :value",
                "method = 'EMAIL_CODE' and method_set_up_at >= completed_at",
                left.name());
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
                               completed_at = null, method_set_up_at = null, frozen_at = null
                         where society_id = :society and account_id = :account
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    /**
     * No method is set up any more, as on the day the first sign-in was completed; the deadline for setting one up begins
     * now. False when there was none.
     */
    public boolean forgetMethods(SocietyId society, AccountId account, Method chosen) {
        return move(
                society, account, "method = :value, method_set_up_at = null, completed_at = :now", """
                        completed_at is not null and email_confirmed_at is not null
                        and (method = 'EMAIL_CODE' or method_set_up_at >= completed_at)
                        """, chosen.name());
    }

    /** Stopped by the office (利用停止); false when it is stopped or closed already. */
    public boolean suspend(SocietyId society, AccountId account) {
        return move(society, account, "suspended_at = :now", "suspended_at is null and closed_at is null");
    }

    /** False when the office has not stopped it. */
    public boolean resume(SocietyId society, AccountId account) {
        return move(society, account, "suspended_at = null", "suspended_at is not null");
    }

    /** Remembers this sign-in as the last, and answers when the one before was; null: never. */
    public @Nullable Instant signedIn(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        update account set previous_sign_in_at = last_sign_in_at, last_sign_in_at = :now
                         where society_id = :society and account_id = :account
                        returning previous_sign_in_at
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> Optional.ofNullable(AccountRow.instant(row, "previous_sign_in_at")))
                .single()
                .orElse(null);
    }

    /** The language mails are written in; a row that says so already is not written again at each sign-in. */
    public void speak(SocietyId society, AccountId account, Locale language) {
        var spoken = language.getLanguage().equals("en") ? "en" : "ja";
        move(society, account, "language = :value", "language <> :value", spoken);
    }

    private JdbcClient.MappedQuerySpec<Account> those(SocietyId society, String condition, Object sought) {
        return jdbc.sql(AccountRow.SELECT + " where a.society_id = :society and " + condition)
                .param("society", society.value())
                .param("sought", sought)
                .query(AccountRow::account);
    }

    private boolean move(SocietyId society, AccountId account, String change, String condition) {
        return move(society, account, change, condition, "");
    }

    private boolean move(SocietyId society, AccountId account, String change, String condition, String value) {
        return jdbc.sql("update account set " + change + " where society_id = :society and account_id = :account and "
                                + condition)
                        .param("now", now())
                        .param("value", value)
                        .param("society", society.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

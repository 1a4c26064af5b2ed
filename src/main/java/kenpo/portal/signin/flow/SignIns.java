package kenpo.portal.signin.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.credential.EmailConfirmations;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.Proof;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.Members;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import kenpo.portal.terms.TermsOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The half-way sign-ins of a society, each found by the random id in its browser's cookie. */
@Repository
@Transactional
public class SignIns {
    /** Long enough to wait for a slow mail; what was already given is kept with the account for longer. */
    static final Duration LIFE = Duration.ofMinutes(90);

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Members members;
    private final TermsOfUse terms;
    private final EmailConfirmations confirmations;
    private final Secrets secrets;
    private final Clock clock;

    SignIns(
            JdbcClient jdbc,
            Accounts accounts,
            Members members,
            TermsOfUse terms,
            EmailConfirmations confirmations,
            Secrets secrets,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.members = members;
        this.terms = terms;
        this.confirmations = confirmations;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new half-way sign-in; the id goes into the browser's cookie and is stored only as a hash. */
    public record Begun(String id, SignIn state) {}

    public Begun begin(Society society, Proof.OfPassword proof, @Nullable String returnTo) {
        var id = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                        insert into sign_in (society_id, id_hash, account_id, credential, confirmation, return_to,
                                             created_at, expires_at)
                        values (:society, :id, :account, :credential, :confirmation, :returnTo, :now, :expires)
                        """)
                .param("society", proof.society().value())
                .param("id", key(id).hash())
                .param("account", proof.account().value())
                .param("credential", proof.credential().name())
                .param("confirmation", proof.confirmation().name())
                .param("returnTo", returnTo)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return new Begun(id, find(society, id).orElseThrow());
    }

    /** Where this browser stands; empty when it stands nowhere (any more). */
    public Optional<SignIn> find(Society society, String id) {
        return row(society.id(), key(id))
                .flatMap(row -> accounts.find(society.id(), row.ticket.account())
                        .filter(account -> account.standing(
                                        today(), society.settings().person().readOnlyMonths())
                                .maySignIn())
                        .map(account -> facts(row, account).state()));
    }

    /**
     * Makes further requests of this browser wait until the running transaction ends; false when the step was taken
     * meanwhile.
     */
    public boolean holdForCode(Ticket ticket) {
        return jdbc.sql("""
                        select 1 from sign_in
                         where society_id = :society and id_hash = :id
                           and second_factor_at is null and confirmed_at is null
                           for update
                        """)
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** An earlier user has shown the outstanding code. */
    public void confirmed(Ticket ticket) {
        change(ticket, "confirmed_at = :now");
    }

    /** The second factor of an everyday sign-in was proven. */
    public void secondFactorProven(Ticket ticket) {
        change(ticket, "second_factor_at = :now");
    }

    /** From now on this is an everyday sign-in: its person has just chosen the password. */
    public void passwordChosen(Ticket ticket) {
        change(ticket, "credential = 'CHOSEN', confirmation = 'NONE'");
    }

    /** True for exactly one caller. */
    public boolean end(Ticket ticket) {
        return jdbc.sql("delete from sign_in where society_id = :society and id_hash = :id")
                        .param("society", ticket.society().value())
                        .param("id", ticket.key().hash())
                        .update()
                == 1;
    }

    public void endAll(SocietyId society, AccountId account) {
        jdbc.sql("delete from sign_in where society_id = :society and account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    public void endOthers(Ticket ticket) {
        jdbc.sql("delete from sign_in where society_id = :society and account_id = :account and id_hash <> :id")
                .param("society", ticket.society().value())
                .param("account", ticket.account().value())
                .param("id", ticket.key().hash())
                .update();
    }

    /** How many were deleted because their time is over. */
    public int deleteExpired(SocietyId society) {
        return jdbc.sql("delete from sign_in where society_id = :society and expires_at <= :now")
                .param("society", society.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void change(Ticket ticket, String change) {
        jdbc.sql("update sign_in set " + change + " where society_id = :society and id_hash = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .update();
    }

    private record Row(
            Ticket ticket,
            CredentialKind credential,
            Confirmation outstanding,
            @Nullable Instant secondFactorAt) {}

    private Optional<Row> row(SocietyId society, FlowKey key) {
        return jdbc.sql("select * from sign_in where society_id = :society and id_hash = :id and expires_at > :now")
                .param("society", society.value())
                .param("id", key.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row(society, key, row))
                .optional();
    }

    private static Row row(SocietyId society, FlowKey key, ResultSet row) throws SQLException {
        var secondFactorAt = row.getTimestamp("second_factor_at");
        var outstanding = row.getTimestamp("confirmed_at") == null
                ? Confirmation.valueOf(row.getString("confirmation"))
                : Confirmation.NONE;
        var ticket = new Ticket(
                society,
                key,
                new AccountId(row.getObject("account_id", UUID.class)),
                Optional.ofNullable(row.getString("return_to")),
                row.getTimestamp("created_at").toInstant());
        return new Row(
                ticket,
                CredentialKind.valueOf(row.getString("credential")),
                outstanding,
                secondFactorAt == null ? null : secondFactorAt.toInstant());
    }

    private SignInFacts facts(Row row, Account account) {
        var society = account.society();
        var pending = terms.inForce(society, today())
                .filter(version -> !terms.hasAccepted(society, account.id(), version.version()));
        EmailAddress rosterEmail = row.outstanding == Confirmation.ROSTER_EMAIL
                ? members.find(society, account.member())
                        .flatMap(member -> Optional.ofNullable(member.email()))
                        .flatMap(EmailAddress::parse)
                        .orElse(null)
                : null;
        return new SignInFacts(
                row.ticket,
                account.member(),
                row.credential,
                row.outstanding,
                rosterEmail,
                account.firstSignIn(),
                pending.orElse(null),
                confirmations.confirmedWithin(society, row.ticket.key(), account.id()),
                row.secondFactorAt);
    }

    private static FlowKey key(String id) {
        return new FlowKey(Sha256.of(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}

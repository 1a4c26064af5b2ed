package kenpo.portal.signin.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.PasskeyId;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The half-way sign-ins as they are stored, one row for each browser. */
@Repository
@Transactional
class SignInRows {
    /** Long enough to wait for a slow mail; what was already given is kept with the account for longer. */
    static final Duration LIFE = Duration.ofMinutes(90);

    /** One row; outstanding: what an earlier user still has to show; confirmed: that it, or later the mailbox, was shown. */
    record Row(
            Ticket ticket,
            CredentialKind credential,
            Confirmation outstanding,
            boolean confirmed,
            @Nullable SecondFactor askedFor,
            @Nullable ShownFactor shown,
            @Nullable RememberedAt remembered,
            @Nullable Method adding,
            @Nullable PasskeyId naming) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Row row) {
        var ticket = row.ticket;
        var shown = row.shown;
        jdbc.sql("""
                        insert into sign_in (society_id, id_hash, account_id, credential, confirmation, password_given,
                                             session_hash, second_factor, second_factor_at, remembered_at, adding,
                                             return_to, created_at, expires_at)
                        values (:society, :id, :account, :credential, :confirmation, :password, :session, :factor,
                                :factorAt, :remembered, :adding, :returnTo, :now, :expires)
                        """)
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .param("account", ticket.account().value())
                .param("credential", row.credential.name())
                .param("confirmation", row.outstanding.name())
                .param("password", ticket.beginning() instanceof Beginning.ByPassword)
                .param(
                        "session",
                        ticket.beginning() instanceof Beginning.BySession(var session) ? session.hash() : null,
                        Types.BINARY)
                .param("factor", shown == null ? null : shown.factor().name(), Types.VARCHAR)
                .param("factorAt", shown == null ? null : Timestamp.from(shown.at()), Types.TIMESTAMP)
                .param(
                        "remembered",
                        row.remembered == null ? null : Timestamp.from(row.remembered.at()),
                        Types.TIMESTAMP)
                .param("adding", row.adding == null ? null : row.adding.name(), Types.VARCHAR)
                .param("returnTo", ticket.returnTo().orElse(null), Types.VARCHAR)
                .param("now", Timestamp.from(ticket.createdAt()))
                .param("expires", Timestamp.from(ticket.createdAt().plus(LIFE)))
                .update();
    }

    Optional<Row> find(SocietyId society, FlowKey key) {
        return jdbc.sql("select * from sign_in where society_id = :society and id_hash = :id and expires_at > :now")
                .param("society", society.value())
                .param("id", key.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row(society, key, row))
                .optional();
    }

    /** False when the row has gone, or the condition holds no more; else others wait until the transaction ends. */
    boolean hold(Ticket ticket, String condition) {
        return jdbc.sql("select 1 from sign_in where society_id = :society and id_hash = :id and " + condition
                        + " for update")
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The change is one of our own texts; value: its parameter of that name, if it has one. */
    void change(Ticket ticket, String change, @Nullable Object value) {
        jdbc.sql("update sign_in set " + change + " where society_id = :society and id_hash = :id")
                .param("value", value, value == null ? Types.NULL : Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .update();
    }

    /** What its person wished about being remembered; empty when it had ended already. */
    Optional<Boolean> end(Ticket ticket) {
        return jdbc.sql("delete from sign_in where society_id = :society and id_hash = :id returning remember")
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .query(Boolean.class)
                .optional();
    }

    /** How many went. */
    int delete(SocietyId society, String condition, Object value) {
        return jdbc.sql("delete from sign_in where society_id = :society and " + condition)
                .param("society", society.value())
                .param("value", value)
                .update();
    }

    void deleteOthers(Ticket ticket) {
        jdbc.sql("delete from sign_in where society_id = :society and account_id = :account and id_hash <> :id")
                .param("society", ticket.society().value())
                .param("account", ticket.account().value())
                .param("id", ticket.key().hash())
                .update();
    }

    void deleteOthers(SocietyId society, AccountId account, FlowKey session) {
        jdbc.sql("""
                        delete from sign_in
                         where society_id = :society and account_id = :account
                           and session_hash is distinct from :session
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("session", session.hash())
                .update();
    }

    private static Row row(SocietyId society, FlowKey key, ResultSet row) throws SQLException {
        boolean confirmed = row.getTimestamp("confirmed_at") != null;
        var outstanding = confirmed ? Confirmation.NONE : Confirmation.valueOf(row.getString("confirmation"));
        var ticket = new Ticket(
                society,
                key,
                new AccountId(row.getObject("account_id", UUID.class)),
                beginning(row),
                Optional.ofNullable(row.getString("return_to")),
                row.getTimestamp("created_at").toInstant());
        var naming = row.getObject("naming", UUID.class);
        var adding = row.getString("adding");
        var remembered = row.getTimestamp("remembered_at");
        return new Row(
                ticket,
                CredentialKind.valueOf(row.getString("credential")),
                outstanding,
                confirmed,
                factor(row.getString("asked_for")),
                shown(row.getTimestamp("second_factor_at"), factor(row.getString("second_factor"))),
                remembered == null ? null : new RememberedAt(remembered.toInstant()),
                adding == null ? null : Method.valueOf(adding),
                naming == null ? null : new PasskeyId(naming));
    }

    private static Beginning beginning(ResultSet row) throws SQLException {
        byte[] session = row.getBytes("session_hash");
        if (session != null) {
            return new Beginning.BySession(new FlowKey(session));
        }
        return row.getBoolean("password_given") ? new Beginning.ByPassword() : new Beginning.ByPasskey();
    }

    /** The release before knew of no factor but the mailed code, and named none. */
    private static @Nullable ShownFactor shown(@Nullable Timestamp at, @Nullable SecondFactor factor) {
        return at == null ? null : new ShownFactor(factor == null ? SecondFactor.EMAIL_CODE : factor, instant(at));
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }

    private static @Nullable SecondFactor factor(@Nullable String name) {
        return name == null ? null : SecondFactor.valueOf(name);
    }
}

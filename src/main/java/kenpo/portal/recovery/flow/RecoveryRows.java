package kenpo.portal.recovery.flow;

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
import kenpo.portal.credential.Asker;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind {@link Recovery}. */
@Repository
@Transactional
class RecoveryRows {
    /** Long enough to wait for a slow mail and to look for a code on paper. */
    static final Duration LIFE = Duration.ofMinutes(90);

    /** One row; account null: nobody's user ID. */
    record Row(
            RecoveryTicket ticket,
            @Nullable AccountId account,
            boolean mailboxProven,
            boolean factorShown,
            @Nullable RecoveryFactor askedFor) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RecoveryTicket ticket, @Nullable AccountId account, boolean mailboxProven) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into recovery (society_id, id_hash, asker_hash, account_id, mailbox_proven_at, created_at,
                                              expires_at)
                        values (:society, :id, :asker, :account, :proven, :now, :expires)
                        """)
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .param("asker", ticket.asker().hash())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("proven", mailboxProven ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
    }

    Optional<Row> find(SocietyId society, FlowKey key) {
        return jdbc.sql("""
                        select * from recovery
                         where society_id = :society and id_hash = :id and expires_at > :now and ended_at is null
                        """)
                .param("society", society.value())
                .param("id", key.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row(society, key, row))
                .optional();
    }

    /** False when the factor was shown meanwhile, or all has ended; else others wait until the transaction ends. */
    boolean hold(RecoveryTicket ticket) {
        return jdbc.sql("""
                        select 1 from recovery
                         where society_id = :society and id_hash = :id and factor_at is null and ended_at is null
                           for update
                        """)
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whose password is asked for, for the trail alone; empty: nobody's. */
    Optional<AccountId> account(RecoveryTicket ticket) {
        return jdbc.sql("select account_id from recovery where society_id = :society and id_hash = :id")
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .query((row, number) -> Optional.ofNullable(row.getObject("account_id", UUID.class)))
                .optional()
                .flatMap(found -> found)
                .map(AccountId::new);
    }

    /** From now on under a new id, so that nobody else knows it. */
    void mailboxProven(RecoveryTicket ticket, FlowKey fresh) {
        jdbc.sql("""
                        update recovery set id_hash = :fresh, mailbox_proven_at = :now
                         where society_id = :society and id_hash = :id and ended_at is null
                        """)
                .param("fresh", fresh.hash())
                .param("now", Timestamp.from(clock.instant()))
                .param("society", ticket.society().value())
                .param("id", ticket.key().hash())
                .update();
    }

    void factorShown(RecoveryTicket ticket, RecoveryFactor factor) {
        change(ticket, "factor = :value, factor_at = :now", factor.name());
    }

    void askFor(RecoveryTicket ticket, RecoveryFactor factor) {
        change(ticket, "asked_for = :value", factor.name());
    }

    /** True for exactly one caller, and only where a factor was shown. */
    boolean use(RecoveryTicket ticket) {
        return change(ticket, "ended_at = :now", null, "factor_at is not null and expires_at > :now");
    }

    void end(RecoveryTicket ticket) {
        change(ticket, "ended_at = :now", null);
    }

    void endAll(SocietyId society, AccountId account) {
        jdbc.sql("""
                        update recovery set ended_at = :now
                         where society_id = :society and account_id = :account and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    /** Their mails go with them. */
    void forget(SocietyId society, Instant before) {
        jdbc.sql("delete from recovery where society_id = :society and expires_at < :before")
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private void change(RecoveryTicket ticket, String change, @Nullable Object value) {
        change(ticket, change, value, "true");
    }

    private boolean change(RecoveryTicket ticket, String change, @Nullable Object value, String condition) {
        return jdbc.sql("update recovery set " + change
                                + " where society_id = :society and id_hash = :id and ended_at is null and "
                                + condition)
                        .param("value", value, value == null ? Types.NULL : Types.VARCHAR)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("society", ticket.society().value())
                        .param("id", ticket.key().hash())
                        .update()
                == 1;
    }

    private static Row row(SocietyId society, FlowKey key, ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var askedFor = row.getString("asked_for");
        return new Row(
                new RecoveryTicket(society, key, new Asker(row.getBytes("asker_hash"))),
                account == null ? null : new AccountId(account),
                row.getTimestamp("mailbox_proven_at") != null,
                row.getTimestamp("factor_at") != null,
                askedFor == null ? null : RecoveryFactor.valueOf(askedFor));
    }
}

package kenpo.portal.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.Source;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembered browsers as they are stored: one row each, with the hash of the token that holds now. */
@Repository
@Transactional
class RememberedBrowserRows {
    /** How long a token that was just replaced still counts, for an answer that got lost or pages opened side by side. */
    static final Duration GRACE = Duration.ofMinutes(1);

    /** One row. */
    record Row(
            RememberedBrowserId id,
            AccountId account,
            String address,
            String browser,
            Instant madeAt,
            Instant usedAt,
            Instant until) {}

    /** A token that is shown, and the one to follow it. */
    record Shown(RememberedToken token, RememberedToken next) {}

    /** A token holds while it is the newest, or was until a moment ago. */
    private static final String HOLDS = "(token_hash = :hash or (token_hash = :next and used_at > :grace))";

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedBrowserRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(SocietyId society, AccountId account, RememberedToken token, Instant until) {
        jdbc.sql("""
                        insert into remembered_browser (society_id, browser_id, account_id, token_hash, source_address,
                                                        browser, made_at, used_at, expires_at)
                        values (:society, :id, :account, :hash, :address, :browser, :now, :now, :until)
                        """)
                .param("society", society.value())
                .param("id", token.id().value())
                .param("account", account.value())
                .param("hash", token.hash())
                .param("address", Source.current().address())
                .param("browser", Source.current().browser())
                .param("now", now())
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<Row> find(SocietyId society, RememberedBrowserId id) {
        return jdbc.sql("""
                        select * from remembered_browser
                         where society_id = :society and browser_id = :id and expires_at > :now
                        """)
                .param("society", society.value())
                .param("id", id.value())
                .param("now", now())
                .query((row, number) -> row(row))
                .optional();
    }

    List<Row> of(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select * from remembered_browser
                         where society_id = :society and account_id = :account and expires_at > :now
                         order by used_at desc, browser_id
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("now", now())
                .query((row, number) -> row(row))
                .list();
    }

    boolean holds(SocietyId society, Shown shown) {
        return given(
                        society,
                        shown,
                        "select 1 from remembered_browser where society_id = :society"
                                + " and browser_id = :id and expires_at > :now and " + HOLDS)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Replaces the token where it holds; shown again within the grace it changes nothing, and is as good. */
    boolean rotate(SocietyId society, Shown shown) {
        return given(society, shown, """
                        update remembered_browser
                           set used_at = case when token_hash = :hash then :now else used_at end, token_hash = :next,
                               source_address = :address, browser = :browser
                         where society_id = :society and browser_id = :id and expires_at > :now and
                        """ + " " + HOLDS)
                        .param("address", Source.current().address())
                        .param("browser", Source.current().browser())
                        .update()
                == 1;
    }

    /** True when there is such a browser, and this is not its token: then it is no more. */
    boolean endUnlessHeld(SocietyId society, Shown shown) {
        return given(
                                society,
                                shown,
                                "delete from remembered_browser where society_id = :society"
                                        + " and browser_id = :id and expires_at > :now and not " + HOLDS)
                        .update()
                == 1;
    }

    boolean end(SocietyId society, AccountId account, RememberedBrowserId id) {
        return jdbc.sql("""
                        delete from remembered_browser
                         where society_id = :society and account_id = :account and browser_id = :id
                        """)
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whose it was; empty when that is not its newest token. */
    Optional<AccountId> endWith(SocietyId society, RememberedBrowserId id, byte[] hash) {
        return jdbc.sql("""
                        delete from remembered_browser
                         where society_id = :society and browser_id = :id and token_hash = :hash returning account_id
                        """)
                .param("society", society.value())
                .param("id", id.value())
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    int endAll(SocietyId society, AccountId account) {
        return jdbc.sql("delete from remembered_browser where society_id = :society and account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    int forget(SocietyId society, Instant madeBefore) {
        return jdbc.sql("""
                        delete from remembered_browser
                         where society_id = :society and (expires_at <= :now or made_at <= :before)
                        """)
                .param("society", society.value())
                .param("now", now())
                .param("before", Timestamp.from(madeBefore))
                .update();
    }

    private JdbcClient.StatementSpec given(SocietyId society, Shown shown, String sql) {
        return jdbc.sql(sql)
                .param("society", society.value())
                .param("id", shown.token.id().value())
                .param("hash", shown.token.hash())
                .param("next", shown.next.hash())
                .param("now", now())
                .param("grace", Timestamp.from(clock.instant().minus(GRACE)));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new RememberedBrowserId(row.getObject("browser_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("source_address"),
                row.getString("browser"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("used_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

package kenpo.portal.signin.session;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.Source;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RememberedBrowsers;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.signin.Device;
import kenpo.portal.signin.DeviceId;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a society's members: made only when a sign-in is complete, ids stored as hashes. */
@Repository
@Transactional
public class MemberSessions {
    private final JdbcClient jdbc;
    private final RememberedBrowsers browsers;
    private final Secrets secrets;
    private final Clock clock;

    MemberSessions(JdbcClient jdbc, RememberedBrowsers browsers, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.browsers = browsers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Opens a session and returns its id for the cookie. */
    public String open(
            Society society, AccountId account, List<ProvenFactor> factors, @Nullable Instant previousSignIn) {
        var id = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                        insert into member_session
                               (society_id, id_hash, account_id, factors, source_address, browser,
                                previous_sign_in_at, created_at, last_seen_at, expires_at)
                        values (:society, :id, :account, :factors, :address, :browser, :previous, :now, :now, :expires)
                        """)
                .param("society", society.id().value())
                .param("id", Sha256.of(id))
                .param("account", account.value())
                .param("factors", ProvenFactor.written(factors))
                .param("address", Source.current().address())
                .param("browser", Source.current().browser())
                .param("previous", previousSignIn == null ? null : Timestamp.from(previousSignIn))
                .param("now", Timestamp.from(now))
                .param(
                        "expires",
                        Timestamp.from(now.plus(society.settings().session().absolute())))
                .update();
        return id;
    }

    /** Ends the oldest sessions of the account until no more than that many are left; returns how many ended. */
    public int endOldest(SocietyId society, AccountId account, int left) {
        return jdbc.sql("""
                        delete from member_session
                         where society_id = :society and account_id = :account and id_hash in
                               (select id_hash from member_session
                                 where society_id = :society and account_id = :account
                                 order by created_at desc, id_hash offset :left)
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("left", left)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<MemberSession> find(SocietyId society, String id) {
        return jdbc.sql("select * from member_session where society_id = :society and id_hash = :id")
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .query((row, number) -> MemberSession.of(society, row))
                .optional();
    }

    /**
     * A factor was proven again: the session goes on under a new id, which is returned. Empty when it has ended.
     */
    public Optional<String> renew(SocietyId society, String id, ProvenFactor factor) {
        var fresh = secrets.token();
        return jdbc.sql("select factors from member_session where society_id = :society and id_hash = :id for update")
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .query(String.class)
                .optional()
                .map(factors -> {
                    jdbc.sql("""
                                    update member_session set id_hash = :fresh, factors = :factors
                                     where society_id = :society and id_hash = :id
                                    """)
                            .param("fresh", Sha256.of(fresh))
                            .param(
                                    "factors",
                                    ProvenFactor.written(ProvenFactor.with(ProvenFactor.read(factors), factor)))
                            .param("society", society.value())
                            .param("id", Sha256.of(id))
                            .update();
                    return fresh;
                });
    }

    /** The session goes on under a new id, which is returned: a copy of the old one opens nothing. Empty when it has ended. */
    public Optional<String> renew(SocietyId society, String id) {
        var fresh = secrets.token();
        int renewed = jdbc.sql(
                        "update member_session set id_hash = :fresh where society_id = :society and id_hash = :id")
                .param("fresh", Sha256.of(fresh))
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .update();
        return renewed == 1 ? Optional.of(fresh) : Optional.empty();
    }

    /**
     * Ends every session of the account but this one; null: every one. No browser is remembered any more. Answers how many
     * sessions ended.
     */
    public int endOthers(SocietyId society, AccountId account, @Nullable FlowKey kept) {
        browsers.endAll(society, account);
        return jdbc.sql("""
                        delete from member_session
                         where society_id = :society and account_id = :account and id_hash is distinct from :kept
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("kept", kept == null ? null : kept.hash(), Types.BINARY)
                .update();
    }

    /** Ends every session of the account that began with a remembered browser; answers how many. */
    int endRemembered(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        delete from member_session
                         where society_id = :society and account_id = :account and factors like :factor
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("factor", "%" + ProvenFactor.Kind.REMEMBERED_BROWSER + "=%")
                .update();
    }

    /** The one seen last first. */
    @Transactional(readOnly = true)
    public List<Device> devices(SocietyId society, AccountId account, FlowKey here) {
        return jdbc.sql("""
                        select id_hash, browser, source_address, created_at, last_seen_at, id_hash = :here as here
                          from member_session where society_id = :society and account_id = :account
                         order by last_seen_at desc, id_hash
                        """)
                .param("here", here.hash())
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> new Device(
                        DeviceId.of(row.getBytes("id_hash")),
                        row.getString("browser"),
                        row.getString("source_address"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getBoolean("here")))
                .list();
    }

    /** False when it has ended, or is another account's. */
    public boolean end(SocietyId society, AccountId account, DeviceId device) {
        return jdbc.sql("""
                        delete from member_session
                         where society_id = :society and account_id = :account and id_hash = :id
                        """)
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("id", device.hash())
                        .update()
                == 1;
    }

    void seen(SocietyId society, String id, Instant at) {
        jdbc.sql("""
                        update member_session set last_seen_at = :at
                         where society_id = :society and id_hash = :id and last_seen_at < :at
                        """)
                .param("at", Timestamp.from(at))
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .update();
    }

    /** Whose it was; empty when it had ended already. */
    public Optional<AccountId> end(SocietyId society, String id) {
        return jdbc.sql("delete from member_session where society_id = :society and id_hash = :id returning account_id")
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    public int endAll(SocietyId society, AccountId account) {
        return endOldest(society, account, 0);
    }

    /** How many were deleted because their time is over. */
    public int deleteExpired(Society society) {
        var now = clock.instant();
        return jdbc.sql("""
                        delete from member_session
                         where society_id = :society and (expires_at <= :now or last_seen_at <= :idle)
                        """)
                .param("society", society.id().value())
                .param("now", Timestamp.from(now))
                .param(
                        "idle",
                        Timestamp.from(now.minus(society.settings().session().idle())))
                .update();
    }
}

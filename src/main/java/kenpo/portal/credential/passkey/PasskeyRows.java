package kenpo.portal.credential.passkey;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.Passkey;
import kenpo.portal.credential.PasskeyId;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.HostName;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The registered passkeys, and the handle under which devices keep those of an account. */
@Repository
@Transactional
public class PasskeyRows {
    private static final int HANDLE_BYTES = 64;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Made when first asked for, then the same for ever. */
    public String handle(SocietyId society, AccountId account) {
        jdbc.sql("""
                        insert into passkey_user (society_id, account_id, handle) values (:society, :account, :handle)
                        on conflict (society_id, account_id) do nothing
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("handle", secrets.bytes(HANDLE_BYTES))
                .update();
        return jdbc.sql("select handle from passkey_user where society_id = :society and account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> Base64Url.encode(row.getBytes("handle")))
                .single();
    }

    /** Those the account can use on that host. */
    public List<KnownKey> known(SocietyId society, AccountId account, HostName host) {
        return jdbc.sql("""
                        select credential_id, transports from passkey
                         where society_id = :society and account_id = :account and rp_id = :rp
                         order by last_used_at desc, passkey_id
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .param("rp", host.value())
                .query((row, number) -> new KnownKey(
                        Base64Url.encode(row.getBytes("credential_id")), texts(row.getArray("transports"))))
                .list();
    }

    /** Whoever owns it, on whatever host; empty too for what is no credential id at all. */
    public Optional<StoredPasskey> find(SocietyId society, String credentialId) {
        return Base64Url.decode(credentialId)
                .flatMap(id -> jdbc.sql("""
                        select p.*, u.handle
                          from passkey p join passkey_user u using (society_id, account_id)
                         where p.society_id = :society and p.credential_id = :id
                        """)
                        .param("society", society.value())
                        .param("id", id)
                        .query(PasskeyRows::stored)
                        .optional());
    }

    /** Empty, and nothing stored, when anybody in the society has this credential id already. */
    public Optional<PasskeyId> add(
            SocietyId society, AccountId account, HostName host, NewPasskey passkey, String name) {
        return jdbc.sql("""
                        insert into passkey (society_id, passkey_id, account_id, rp_id, credential_id, public_key, aaguid,
                                             sign_count, transports, backup_eligible, backed_up, name, created_at,
                                             last_used_at)
                        values (:society, :passkey, :account, :rp, :id, :key, :aaguid, :count, :transports, :eligible,
                                :backedUp, :name, :now, :now)
                        on conflict (society_id, credential_id) do nothing
                        returning passkey_id
                        """)
                .param("society", society.value())
                .param("passkey", secrets.id())
                .param("account", account.value())
                .param("rp", host.value())
                .param("id", Base64Url.decode(passkey.credentialId()).orElseThrow())
                .param("key", Base64Url.decode(passkey.publicKey()).orElseThrow())
                .param("aaguid", passkey.aaguid())
                .param("count", passkey.signCount())
                .param("transports", passkey.transports().toArray(String[]::new))
                .param("eligible", passkey.backupEligible())
                .param("backedUp", passkey.backedUp())
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new PasskeyId(row.getObject("passkey_id", UUID.class)))
                .optional();
    }

    /** False, and nothing changed, when a counter did not go up: then there may be a copy of the key. */
    public boolean use(SocietyId society, PasskeyId passkey, Use use) {
        return jdbc.sql("""
                        update passkey
                           set sign_count = :count, backed_up = :backedUp, last_used_at = greatest(last_used_at, :now)
                         where society_id = :society and passkey_id = :passkey
                           and (sign_count < :count or sign_count = 0 and :count = 0)
                        """)
                        .param("count", use.signCount())
                        .param("backedUp", use.backedUp())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("society", society.value())
                        .param("passkey", passkey.value())
                        .update()
                == 1;
    }

    /** The oldest first. */
    public List<Passkey> of(SocietyId society, AccountId account) {
        return jdbc.sql("""
                        select passkey_id, name, created_at, last_used_at from passkey
                         where society_id = :society and account_id = :account
                         order by created_at, passkey_id
                        """)
                .param("society", society.value())
                .param("account", account.value())
                .query((row, number) -> new Passkey(
                        new PasskeyId(row.getObject("passkey_id", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    public boolean rename(SocietyId society, AccountId account, PasskeyId passkey, String name) {
        return jdbc.sql("""
                        update passkey set name = :name
                         where society_id = :society and account_id = :account and passkey_id = :passkey
                        """)
                        .param("name", name)
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("passkey", passkey.value())
                        .update()
                == 1;
    }

    /** Whether it was there, and was the account's. */
    public boolean remove(SocietyId society, AccountId account, PasskeyId passkey) {
        return jdbc.sql("""
                        delete from passkey
                         where society_id = :society and account_id = :account and passkey_id = :passkey
                        """)
                        .param("society", society.value())
                        .param("account", account.value())
                        .param("passkey", passkey.value())
                        .update()
                == 1;
    }

    /** The handle stays, so that what devices still keep of the account is never taken for somebody else's. */
    public void removeAll(SocietyId society, AccountId account) {
        jdbc.sql("delete from passkey where society_id = :society and account_id = :account")
                .param("society", society.value())
                .param("account", account.value())
                .update();
    }

    private static StoredPasskey stored(ResultSet row, int number) throws SQLException {
        return new StoredPasskey(
                new PasskeyId(row.getObject("passkey_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                Base64Url.encode(row.getBytes("handle")),
                row.getString("rp_id"),
                Base64Url.encode(row.getBytes("credential_id")),
                Base64Url.encode(row.getBytes("public_key")),
                row.getObject("aaguid", UUID.class),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

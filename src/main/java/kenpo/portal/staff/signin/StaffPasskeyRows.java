package kenpo.portal.staff.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.credential.passkey.Base64Url;
import kenpo.portal.credential.passkey.NewPasskey;
import kenpo.portal.credential.passkey.PasskeyKey;
import kenpo.portal.credential.passkey.Use;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.HostName;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of staff. */
@Repository
@Transactional
class StaffPasskeyRows {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    StaffPasskeyRows(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** How options name a passkey: its id, and the ways its device can be reached. */
    record Known(String credentialId, List<String> transports) {}

    List<Known> known(SocietyId society, StaffId staff, HostName host) {
        return jdbc.sql("""
                        select credential_id, transports from staff_passkey
                         where society_id = :society and staff_id = :staff and rp_id = :rp
                         order by last_used_at desc, passkey_id
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .param("rp", host.value())
                .query((row, number) ->
                        new Known(Base64Url.encode(row.getBytes("credential_id")), texts(row.getArray("transports"))))
                .list();
    }

    /** Empty too for what is no credential id at all. */
    Optional<StaffPasskey> find(SocietyId society, String credentialId) {
        return Base64Url.decode(credentialId)
                .flatMap(id -> jdbc.sql("""
                        select p.*, m.passkey_handle
                          from staff_passkey p join staff_member m using (society_id, staff_id)
                         where p.society_id = :society and p.credential_id = :id
                        """)
                        .param("society", society.value())
                        .param("id", id)
                        .query(StaffPasskeyRows::stored)
                        .optional());
    }

    /** False, and nothing stored, when anybody of the staff has this credential id already. */
    boolean add(SocietyId society, StaffId staff, HostName host, NewPasskey passkey, String name) {
        return jdbc.sql("""
                        insert into staff_passkey (society_id, passkey_id, staff_id, rp_id, credential_id, public_key,
                                                   aaguid, sign_count, transports, backup_eligible, backed_up, name,
                                                   created_at, last_used_at)
                        values (:society, :passkey, :staff, :rp, :id, :key, :aaguid, :count, :transports, :eligible,
                                :backedUp, :name, :now, :now)
                        on conflict (society_id, credential_id) do nothing
                        """)
                        .param("society", society.value())
                        .param("passkey", secrets.id())
                        .param("staff", staff.value())
                        .param("rp", host.value())
                        .param("id", Base64Url.decode(passkey.credentialId()).orElseThrow())
                        .param("key", Base64Url.decode(passkey.publicKey()).orElseThrow())
                        .param("aaguid", passkey.aaguid())
                        .param("count", passkey.signCount())
                        .param("transports", passkey.transports().toArray(String[]::new))
                        .param("eligible", passkey.backupEligible())
                        .param("backedUp", passkey.backedUp())
                        .param("name", name)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** False, and nothing changed, when a counter did not go up: then there may be a copy of the key. */
    boolean use(SocietyId society, UUID passkey, Use use) {
        return jdbc.sql("""
                        update staff_passkey
                           set sign_count = :count, backed_up = :backedUp, last_used_at = greatest(last_used_at, :now)
                         where society_id = :society and passkey_id = :passkey
                           and (sign_count < :count or sign_count = 0 and :count = 0)
                        """)
                        .param("count", use.signCount())
                        .param("backedUp", use.backedUp())
                        .param("now", now())
                        .param("society", society.value())
                        .param("passkey", passkey)
                        .update()
                == 1;
    }

    /** The oldest first. */
    List<OwnPasskey> of(SocietyId society, StaffId staff) {
        return jdbc.sql("""
                        select passkey_id, name, created_at, last_used_at from staff_passkey
                         where society_id = :society and staff_id = :staff order by created_at, passkey_id
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .query((row, number) -> new OwnPasskey(
                        row.getObject("passkey_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    boolean rename(SocietyId society, StaffId staff, UUID passkey, String name) {
        return jdbc.sql("""
                        update staff_passkey set name = :name
                         where society_id = :society and staff_id = :staff and passkey_id = :passkey
                        """)
                        .param("name", name)
                        .param("society", society.value())
                        .param("staff", staff.value())
                        .param("passkey", passkey)
                        .update()
                == 1;
    }

    /** Holds the other removals of this member back until the transaction ends. */
    void hold(SocietyId society, StaffId staff) {
        jdbc.sql("select 1 from staff_member where society_id = :society and staff_id = :staff for update")
                .param("society", society.value())
                .param("staff", staff.value())
                .query(Integer.class)
                .single();
    }

    boolean remove(SocietyId society, StaffId staff, UUID passkey) {
        return jdbc.sql("""
                        delete from staff_passkey
                         where society_id = :society and staff_id = :staff and passkey_id = :passkey
                        """)
                        .param("society", society.value())
                        .param("staff", staff.value())
                        .param("passkey", passkey)
                        .update()
                == 1;
    }

    void removeAll(SocietyId society, StaffId staff) {
        jdbc.sql("delete from staff_passkey where society_id = :society and staff_id = :staff")
                .param("society", society.value())
                .param("staff", staff.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static StaffPasskey stored(ResultSet row, int number) throws SQLException {
        return new StaffPasskey(
                row.getObject("passkey_id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                Base64Url.encode(row.getBytes("passkey_handle")),
                row.getString("rp_id"),
                new PasskeyKey(
                        Base64Url.encode(row.getBytes("credential_id")),
                        Base64Url.encode(row.getBytes("public_key")),
                        row.getObject("aaguid", UUID.class),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package kenpo.portal.staff.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.audit.Source;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of staff: made only from a complete proof, ids stored as hashes. */
@Repository
@Transactional
public class StaffSessions {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    StaffSessions(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Answers the id for the cookie; empty when its owner may not sign in any more. */
    Optional<String> open(StaffProof proof) {
        var id = secrets.token();
        var now = clock.instant();
        int opened = jdbc.sql("""
                        insert into staff_session (society_id, id_hash, staff_id, factor, proven_at, source_address,
                                                   browser, created_at, last_seen_at, expires_at)
                        select society_id, :id, staff_id, :factor, :now, :address, :browser, :now, :now, :expires
                          from staff_member
                         where society_id = :society and staff_id = :staff and joined_at is not null
                           and stopped_at is null
                        """)
                .param("society", proof.society().value())
                .param("id", Sha256.of(id))
                .param("staff", proof.staff().value())
                .param("factor", proof.factor().name())
                .param("now", Timestamp.from(now))
                .param("address", Source.current().address())
                .param("browser", Source.current().browser())
                .param("expires", Timestamp.from(now.plus(StaffSession.ABSOLUTE)))
                .update();
        return opened == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Ends the oldest until no more than that many are left; answers how many ended. */
    int endOldest(SocietyId society, StaffId staff, int left) {
        return jdbc.sql("""
                        delete from staff_session
                         where society_id = :society and staff_id = :staff and id_hash in
                               (select id_hash from staff_session
                                 where society_id = :society and staff_id = :staff
                                 order by created_at desc, id_hash offset :left)
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .param("left", left)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<StaffSession> find(SocietyId society, String id) {
        return jdbc.sql("""
                        select s.staff_id, m.name, m.role, s.proven_at, s.last_seen_at, s.expires_at
                          from staff_session s join staff_member m using (society_id, staff_id)
                         where s.society_id = :society and s.id_hash = :id and m.joined_at is not null
                           and m.stopped_at is null
                        """)
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .query((row, number) -> new StaffSession(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("proven_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    void seen(SocietyId society, String id, Instant at) {
        jdbc.sql("""
                        update staff_session set last_seen_at = :at
                         where society_id = :society and id_hash = :id and last_seen_at < :at
                        """)
                .param("at", Timestamp.from(at))
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .update();
    }

    /** A factor was shown again: the session goes on under the id that is answered. Empty when it has ended. */
    Optional<String> renew(StaffProof proof, String id) {
        var fresh = secrets.token();
        int renewed = jdbc.sql("""
                        update staff_session set id_hash = :fresh, proven_at = :now
                         where society_id = :society and id_hash = :id and staff_id = :staff
                        """)
                .param("fresh", Sha256.of(fresh))
                .param("now", Timestamp.from(clock.instant()))
                .param("society", proof.society().value())
                .param("id", Sha256.of(id))
                .param("staff", proof.staff().value())
                .update();
        return renewed == 1 ? Optional.of(fresh) : Optional.empty();
    }

    /** The one seen last first. */
    @Transactional(readOnly = true)
    public List<StaffDevice> devices(SocietyId society, StaffId staff, FlowKey here) {
        return jdbc.sql("""
                        select id_hash, browser, created_at, last_seen_at, id_hash = :here as here
                          from staff_session where society_id = :society and staff_id = :staff
                         order by last_seen_at desc, id_hash
                        """)
                .param("here", here.hash())
                .param("society", society.value())
                .param("staff", staff.value())
                .query((row, number) -> new StaffDevice(
                        HexFormat.of().formatHex(row.getBytes("id_hash")),
                        row.getString("browser"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getBoolean("here")))
                .list();
    }

    /** Ends every session of the member but this one; answers how many. */
    public int endOthers(SocietyId society, StaffId staff, FlowKey kept) {
        return jdbc.sql("""
                        delete from staff_session
                         where society_id = :society and staff_id = :staff and id_hash <> :kept
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .param("kept", kept.hash())
                .update();
    }

    boolean end(SocietyId society, String id) {
        return jdbc.sql("delete from staff_session where society_id = :society and id_hash = :id")
                        .param("society", society.value())
                        .param("id", Sha256.of(id))
                        .update()
                == 1;
    }

    void deleteExpired(SocietyId society) {
        var now = clock.instant();
        jdbc.sql("""
                        delete from staff_session
                         where society_id = :society and (expires_at <= :now or last_seen_at <= :idle)
                        """)
                .param("society", society.value())
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(StaffSession.IDLE)))
                .update();
    }
}

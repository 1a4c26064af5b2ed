package kenpo.portal.staff.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.KeptPassword;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.InvitationKey;
import kenpo.portal.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The half-way sign-ins of staff; ids are in the browser, their hashes here. */
@Repository
@Transactional
public class StaffSignIns {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    StaffSignIns(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Answers the id for the cookie. */
    public String beginJoining(SocietyId society, StaffId staff, InvitationKey invitation) {
        return begin(society, staff, invitation);
    }

    String awaitAppCode(SocietyId society, StaffId staff) {
        return begin(society, staff, null);
    }

    private String begin(SocietyId society, StaffId staff, @Nullable InvitationKey invitation) {
        var id = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                        insert into staff_sign_in (society_id, id_hash, staff_id, state, invitation_hash, created_at,
                                                   expires_at)
                        values (:society, :id, :staff, :state, :invitation, :now, :expires)
                        """)
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .param("staff", staff.value())
                .param("state", invitation == null ? "AWAITING_APP_CODE" : "JOINING")
                .param("invitation", invitation == null ? null : invitation.hash(), Types.BINARY)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return id;
    }

    /** Empty when there is none, or none any more; with an invitation ends every flow that began with it. */
    @Transactional(readOnly = true)
    public Optional<StaffSignIn> find(SocietyId society, String id) {
        return jdbc.sql("""
                        select * from staff_sign_in f
                         where f.society_id = :society and f.id_hash = :id and f.expires_at > :now
                           and (f.invitation_hash is null or exists (
                                select from staff_invitation i
                                 where i.society_id = :society and i.staff_id = f.staff_id
                                   and i.token_hash = f.invitation_hash and i.valid_until > :now))
                        """)
                .param("society", society.value())
                .param("id", Sha256.of(id))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> signIn(society, row))
                .optional();
    }

    /** Good for nothing before {@link Joining} takes it over. */
    void keepPassword(StaffSignIn.Joining joining, KeptPassword chosen) {
        jdbc.sql("""
                        update staff_sign_in
                           set password_parameters = :parameters, password_key_id = :key, password_hash = :hash
                         where society_id = :society and id_hash = :id and state = 'JOINING'
                        """)
                .param("parameters", chosen.parameters())
                .param("key", chosen.keyId())
                .param("hash", HexFormat.of().parseHex(chosen.hash()))
                .param("society", joining.society().value())
                .param("id", joining.key().hash())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<KeptPassword> password(StaffSignIn.Joining joining) {
        return jdbc.sql("""
                        select password_parameters, password_key_id, password_hash from staff_sign_in
                         where society_id = :society and id_hash = :id and password_hash is not null
                        """)
                .param("society", joining.society().value())
                .param("id", joining.key().hash())
                .query((row, number) -> new KeptPassword(
                        row.getString("password_parameters"),
                        row.getString("password_key_id"),
                        HexFormat.of().formatHex(row.getBytes("password_hash"))))
                .optional();
    }

    /** True for one caller alone. */
    public boolean end(StaffSignIn signIn) {
        return jdbc.sql("delete from staff_sign_in where society_id = :society and id_hash = :id")
                        .param("society", signIn.society().value())
                        .param("id", signIn.key().hash())
                        .update()
                == 1;
    }

    void endAll(SocietyId society, StaffId staff) {
        jdbc.sql("delete from staff_sign_in where society_id = :society and staff_id = :staff")
                .param("society", society.value())
                .param("staff", staff.value())
                .update();
    }

    void deleteExpired(SocietyId society) {
        jdbc.sql("delete from staff_sign_in where society_id = :society and expires_at <= :now")
                .param("society", society.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static StaffSignIn signIn(SocietyId society, ResultSet row) throws SQLException {
        var key = new FlowKey(row.getBytes("id_hash"));
        var staff = new StaffId(row.getObject("staff_id", UUID.class));
        var invitation = row.getBytes("invitation_hash");
        return invitation == null
                ? new StaffSignIn.AwaitingAppCode(society, key, staff)
                : new StaffSignIn.Joining(society, key, staff, InvitationKey.of(invitation));
    }
}

package kenpo.portal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.key.Secrets;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The staff (職員) of societies. */
@Repository
@Transactional
public class StaffMembers {
    private static final int HANDLE_BYTES = 64;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    StaffMembers(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<StaffMember> find(SocietyId society, StaffId staff) {
        return jdbc.sql("select * from staff_member where society_id = :society and staff_id = :staff")
                .param("society", society.value())
                .param("staff", staff.value())
                .query(StaffMembers::member)
                .optional();
    }

    /** Whatever the case it is written in. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> byEmail(SocietyId society, String email) {
        return jdbc.sql("select * from staff_member where society_id = :society and lower(email) = lower(:email)")
                .param("society", society.value())
                .param("email", email)
                .query(StaffMembers::member)
                .optional();
    }

    /** Those who may sign in first, then by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> all(SocietyId society) {
        return jdbc.sql("""
                        select * from staff_member where society_id = :society
                         order by stopped_at is not null, name, staff_id
                        """)
                .param("society", society.value())
                .query(StaffMembers::member)
                .list();
    }

    /** Whom devices know the passkeys of this member by; random. */
    @Transactional(readOnly = true)
    public byte[] passkeyHandle(SocietyId society, StaffId staff) {
        return jdbc.sql("select passkey_handle from staff_member where society_id = :society and staff_id = :staff")
                .param("society", society.value())
                .param("staff", staff.value())
                .query(byte[].class)
                .single();
    }

    /** Whoever has that address already is invited anew, and has to join again. */
    StaffId invited(SocietyId society, NewStaff invited, @Nullable StaffId by) {
        return jdbc.sql("""
                        insert into staff_member (society_id, staff_id, name, email, role, passkey_handle, created_at,
                                                  invited_by)
                        values (:society, :staff, :name, :email, :role, :handle, :now, :by)
                        on conflict (society_id, lower(email)) do update
                           set name = excluded.name, email = excluded.email, role = excluded.role, joined_at = null,
                               stopped_at = null, invited_by = excluded.invited_by
                        returning staff_id
                        """)
                .param("society", society.value())
                .param("staff", secrets.id())
                .param("name", invited.name())
                .param("email", invited.email().value())
                .param("role", invited.role().name())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("handle", secrets.bytes(HANDLE_BYTES))
                .param("now", now())
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .single();
    }

    /** From now on the member may sign in; false when that was so, or the member was stopped meanwhile. */
    public boolean join(SocietyId society, StaffId staff) {
        return jdbc.sql("""
                        update staff_member set joined_at = :now
                         where society_id = :society and staff_id = :staff and joined_at is null and stopped_at is null
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    public void signedIn(SocietyId society, StaffId staff) {
        jdbc.sql("""
                        update staff_member set last_sign_in_at = :now
                         where society_id = :society and staff_id = :staff
                        """)
                .param("now", now())
                .param("society", society.value())
                .param("staff", staff.value())
                .update();
    }

    /** Locks every administrator who may sign in, so that of two changes at once the second sees the first. */
    List<StaffId> holdAdministrators(SocietyId society) {
        return jdbc.sql("""
                        select staff_id from staff_member
                         where society_id = :society and role = 'ADMINISTRATOR' and joined_at is not null
                           and stopped_at is null
                         order by staff_id for update
                        """)
                .param("society", society.value())
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    boolean setRole(SocietyId society, StaffId staff, Role role) {
        return jdbc.sql("""
                        update staff_member set role = :role
                         where society_id = :society and staff_id = :staff and role <> :role and stopped_at is null
                        """)
                        .param("role", role.name())
                        .param("society", society.value())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    boolean stop(SocietyId society, StaffId staff) {
        return jdbc.sql("""
                        update staff_member set stopped_at = :now
                         where society_id = :society and staff_id = :staff and stopped_at is null
                        """)
                        .param("now", now())
                        .param("society", society.value())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                instant(row, "joined_at"),
                instant(row, "stopped_at"),
                instant(row, "last_sign_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

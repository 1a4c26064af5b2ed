package kenpo.portal.staff.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import kenpo.portal.credential.KeptPassword;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of staff who use an app instead of a passkey. */
@Repository
@Transactional
class StaffPasswordRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    StaffPasswordRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for a disabled one. */
    Optional<KeptPassword> find(SocietyId society, StaffId staff) {
        return jdbc.sql("""
                        select parameters, key_id, hash from staff_password
                         where society_id = :society and staff_id = :staff and disabled_at is null
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .query((row, number) -> new KeptPassword(
                        row.getString("parameters"),
                        row.getString("key_id"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional();
    }

    void set(SocietyId society, StaffId staff, KeptPassword password) {
        jdbc.sql("""
                        insert into staff_password (society_id, staff_id, parameters, key_id, hash, set_at)
                        values (:society, :staff, :parameters, :key, :hash, :now)
                        on conflict (society_id, staff_id) do update
                           set parameters = excluded.parameters, key_id = excluded.key_id, hash = excluded.hash,
                               set_at = excluded.set_at, wrong_answers = 0, disabled_at = null
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .param("parameters", password.parameters())
                .param("key", password.keyId())
                .param("hash", HexFormat.of().parseHex(password.hash()))
                .param("now", now())
                .update();
    }

    /** One more was compared and wrong; with the last one allowed the password is disabled. */
    void wrong(SocietyId society, StaffId staff, int disabledAt) {
        jdbc.sql("""
                        update staff_password
                           set wrong_answers = wrong_answers + 1,
                               disabled_at = case when wrong_answers + 1 >= :limit then coalesce(disabled_at, :now)
                                                  else disabled_at end
                         where society_id = :society and staff_id = :staff
                        """)
                .param("limit", disabledAt)
                .param("now", now())
                .param("society", society.value())
                .param("staff", staff.value())
                .update();
    }

    /** False when the password was changed, disabled or removed meanwhile. */
    boolean right(SocietyId society, StaffId staff, KeptPassword compared) {
        return jdbc.sql("""
                        update staff_password set wrong_answers = 0
                         where society_id = :society and staff_id = :staff and hash = :hash and disabled_at is null
                        """)
                        .param("society", society.value())
                        .param("staff", staff.value())
                        .param("hash", HexFormat.of().parseHex(compared.hash()))
                        .update()
                == 1;
    }

    void remove(SocietyId society, StaffId staff) {
        jdbc.sql("delete from staff_password where society_id = :society and staff_id = :staff")
                .param("society", society.value())
                .param("staff", staff.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

package kenpo.portal.staff.signin;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator apps of staff, one each, and the one an invitation is just setting up; secrets encrypted. */
@Repository
@Transactional
class StaffAppRows {
    /** An app with its secret, for as long as a code is compared. */
    record Row(UUID app, TotpSecret secret) {}

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final Clock clock;

    StaffAppRows(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<Row> find(SocietyId society, StaffId staff) {
        return jdbc.sql("""
                        select app_id, secret from staff_authenticator_app
                         where society_id = :society and staff_id = :staff
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .query((row, number) -> row(society, row.getObject("app_id", UUID.class), row.getBytes("secret")))
                .optional();
    }

    /** True once for a step, and for none before it any more (RFC 6238 §5.2). */
    boolean accept(SocietyId society, UUID app, long step) {
        return jdbc.sql("""
                        update staff_authenticator_app set last_step = :step, last_used_at = :now
                         where society_id = :society and app_id = :app and last_step < :step
                        """)
                        .param("step", step)
                        .param("now", now())
                        .param("society", society.value())
                        .param("app", app)
                        .update()
                == 1;
    }

    /** Kept with the half-way sign-in until a right code was given; the first one stays. */
    void offer(StaffSignIn.Joining joining, Row offered) {
        jdbc.sql("""
                        update staff_sign_in set app_id = :app, app_secret = :secret
                         where society_id = :society and id_hash = :id and app_id is null
                        """)
                .param("app", offered.app())
                .param("secret", encrypted(joining.society(), offered))
                .param("society", joining.society().value())
                .param("id", joining.key().hash())
                .update();
    }

    Optional<Row> offered(StaffSignIn.Joining joining) {
        return jdbc.sql("""
                        select app_id, app_secret from staff_sign_in
                         where society_id = :society and id_hash = :id and app_id is not null
                        """)
                .param("society", joining.society().value())
                .param("id", joining.key().hash())
                .query((row, number) ->
                        row(joining.society(), row.getObject("app_id", UUID.class), row.getBytes("app_secret")))
                .optional();
    }

    /** In place of the one there was. */
    void keep(SocietyId society, StaffId staff, Row app, long step) {
        jdbc.sql("""
                        insert into staff_authenticator_app
                               (society_id, staff_id, app_id, secret, last_step, created_at, last_used_at)
                        values (:society, :staff, :app, :secret, :step, :now, :now)
                        on conflict (society_id, staff_id) do update
                           set app_id = excluded.app_id, secret = excluded.secret, last_step = excluded.last_step,
                               created_at = excluded.created_at, last_used_at = excluded.last_used_at
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .param("app", app.app())
                .param("secret", encrypted(society, app))
                .param("step", step)
                .param("now", now())
                .update();
    }

    void remove(SocietyId society, StaffId staff) {
        jdbc.sql("delete from staff_authenticator_app where society_id = :society and staff_id = :staff")
                .param("society", society.value())
                .param("staff", staff.value())
                .update();
    }

    private Row row(SocietyId society, UUID app, byte[] encrypted) {
        return new Row(app, new TotpSecret(keys.decrypt(KeyPurpose.CREDENTIAL, encrypted, context(society, app))));
    }

    private byte[] encrypted(SocietyId society, Row app) {
        return keys.encrypt(KeyPurpose.CREDENTIAL, app.secret().bytes(), context(society, app.app()));
    }

    private static byte[] context(SocietyId society, UUID app) {
        return ("staff authenticator app " + society.value() + " " + app).getBytes(StandardCharsets.US_ASCII);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

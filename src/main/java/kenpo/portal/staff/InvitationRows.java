package kenpo.portal.staff;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The invitations that wait: one for each invited person, its token as a hash. */
@Repository
@Transactional
class InvitationRows {
    private static final Duration LIFE = Duration.ofHours(24);

    /** What is stored of an invitation that is still good. */
    record Row(StaffId staff, @Nullable StaffId invitedBy, Instant validUntil) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of the link; an earlier one is worth nothing from now on. */
    String replace(SocietyId society, StaffId staff, @Nullable StaffId invitedBy) {
        var token = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                        insert into staff_invitation
                               (society_id, staff_id, token_hash, invited_by, created_at, valid_until)
                        values (:society, :staff, :token, :by, :now, :until)
                        on conflict (society_id, staff_id) do update
                           set token_hash = excluded.token_hash, invited_by = excluded.invited_by,
                               created_at = excluded.created_at, valid_until = excluded.valid_until
                        """)
                .param("society", society.value())
                .param("staff", staff.value())
                .param("token", Sha256.of(token))
                .param("by", invitedBy == null ? null : invitedBy.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return token;
    }

    Optional<Row> find(SocietyId society, InvitationKey key) {
        return jdbc.sql("""
                        select staff_id, invited_by, valid_until from staff_invitation
                         where society_id = :society and token_hash = :token and valid_until > :now
                        """)
                .param("society", society.value())
                .param("token", key.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    var by = row.getObject("invited_by", UUID.class);
                    return new Row(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            by == null ? null : new StaffId(by),
                            row.getTimestamp("valid_until").toInstant());
                })
                .optional();
    }

    /** True for one caller alone, while it is good. */
    boolean take(SocietyId society, InvitationKey key) {
        return jdbc.sql("""
                        delete from staff_invitation
                         where society_id = :society and token_hash = :token and valid_until > :now
                        """)
                        .param("society", society.value())
                        .param("token", key.hash())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void end(SocietyId society, StaffId staff) {
        jdbc.sql("delete from staff_invitation where society_id = :society and staff_id = :staff")
                .param("society", society.value())
                .param("staff", staff.value())
                .update();
    }
}

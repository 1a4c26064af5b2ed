package kenpo.portal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The user IDs of a society: one namespace, compared without case, none ever used again for another person. */
@Repository
@Transactional
public class UserIds {
    /** How a person came by a user ID. */
    public enum Kind {
        /** From a letter; holds a hyphen, so that it cannot be kept. */
        TEMPORARY,
        /** From before the portal, through the roster. */
        EARLIER,
        /** Chosen in the first sign-in. */
        CHOSEN
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    UserIds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ID this person signs in with now. */
    @Transactional(readOnly = true)
    public Optional<UserId> active(SocietyId society, MemberId member) {
        return one(society, member, "active order by created_at desc");
    }

    /** The earlier or chosen ID that step 5 shows, to be kept or replaced. */
    @Transactional(readOnly = true)
    public Optional<UserId> present(SocietyId society, MemberId member) {
        return one(society, member, "kind <> 'TEMPORARY' and not released order by created_at desc");
    }

    /** Whether this earlier or chosen ID is the person's already, whatever its form. */
    @Transactional(readOnly = true)
    public boolean isOwn(SocietyId society, MemberId member, UserId userId) {
        return jdbc.sql("""
                        select exists (select from user_id
                                        where society_id = :society and folded = :folded and member_id = :member
                                          and kind <> 'TEMPORARY')
                        """)
                .param("society", society.value())
                .param("folded", userId.folded())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    /** Makes an ID the person has already the one that step 5 shows; false when it is not this person's. */
    public boolean takeUpAgain(SocietyId society, MemberId member, UserId userId) {
        return jdbc.sql("""
                        update user_id set created_at = :now, released = false
                         where society_id = :society and folded = :folded and member_id = :member
                           and kind <> 'TEMPORARY'
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("society", society.value())
                        .param("folded", userId.folded())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    /** Takes the ID for this person; false when it is or was another's, or was a temporary one. */
    public boolean reserve(SocietyId society, MemberId member, UserId userId, Kind kind) {
        return jdbc.sql("""
                        insert into user_id (society_id, folded, as_typed, member_id, kind, active, created_at)
                        values (:society, :folded, :typed, :member, :kind, false, :now)
                        on conflict (society_id, folded) do update
                           set as_typed = excluded.as_typed, created_at = excluded.created_at,
                               member_id = excluded.member_id, released = false
                         where user_id.released
                            or (user_id.member_id = excluded.member_id
                                and (user_id.kind = 'TEMPORARY') = (excluded.kind = 'TEMPORARY'))
                        """)
                        .param("society", society.value())
                        .param("folded", userId.folded())
                        .param("typed", userId.value())
                        .param("member", member.value())
                        .param("kind", kind.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** From now on this person signs in with this reserved ID and no other. */
    public void activate(SocietyId society, MemberId member, UserId userId) {
        jdbc.sql("""
                        update user_id
                           set active = (folded = :folded),
                               first_active_at = case when folded = :folded then coalesce(first_active_at, :now)
                                                      else first_active_at end
                         where society_id = :society and member_id = :member and active <> (folded = :folded)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("society", society.value())
                .param("folded", userId.folded())
                .param("member", member.value())
                .update();
    }

    /** Gives back what this person reserved and never signed in with, so that changing one's mind takes no IDs away. */
    public void releaseUnused(SocietyId society, MemberId member) {
        jdbc.sql("""
                        update user_id set released = true
                         where society_id = :society and member_id = :member
                           and kind = 'CHOSEN' and first_active_at is null
                        """)
                .param("society", society.value())
                .param("member", member.value())
                .update();
    }

    private Optional<UserId> one(SocietyId society, MemberId member, String condition) {
        return jdbc.sql("select as_typed from user_id where society_id = :society and member_id = :member and "
                        + condition + " limit 1")
                .param("society", society.value())
                .param("member", member.value())
                .query(String.class)
                .optional()
                .map(UserId::new);
    }
}

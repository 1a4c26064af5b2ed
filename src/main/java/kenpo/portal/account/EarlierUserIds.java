package kenpo.portal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.ReservedUserIds;
import kenpo.portal.roster.RosterApplied;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps for earlier users the IDs the roster brings, so that nobody else can choose them. */
@Repository
@Transactional
public class EarlierUserIds implements ReservedUserIds {
    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierUserIds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Claim> heldByOthers(SocietyId society, List<Claim> claims) {
        var lines = jdbc.sql("""
                        select claim.line
                          from unnest(cast(:lines as bigint[]), cast(:members as uuid[]), cast(:folded as text[]))
                               as claim (line, member_id, folded)
                          join user_id u on u.society_id = :society and u.folded = claim.folded
                         where u.member_id is distinct from claim.member_id and not u.released
                        """)
                .param("society", society.value())
                .param("lines", claims.stream().map(claim -> claim.line()).toArray(Long[]::new))
                .param("members", claims.stream().map(EarlierUserIds::member).toArray(String[]::new))
                .param(
                        "folded",
                        claims.stream()
                                .map(claim -> new UserId(claim.userId()).folded())
                                .toArray(String[]::new))
                .query(Long.class)
                .set();
        return claims.stream().filter(claim -> lines.contains(claim.line())).collect(Collectors.toSet());
    }

    /** Not active yet: a migration credential makes it so. */
    @EventListener
    public void reserve(RosterApplied applied) {
        jdbc.sql("""
                        insert into user_id (society_id, folded, as_typed, member_id, kind, active, created_at)
                        select society_id, lower(earlier_user_id), earlier_user_id, member_id, 'EARLIER', false, :now
                          from member
                         where society_id = :society and member_id = any(cast(:members as uuid[]))
                           and earlier_user_id is not null
                        on conflict (society_id, folded) do update
                           set as_typed = excluded.as_typed, member_id = excluded.member_id, kind = 'EARLIER',
                               released = false, created_at = excluded.created_at
                         where user_id.released
                        """)
                .param("society", applied.society().value())
                .param(
                        "members",
                        applied.members().stream()
                                .map(member -> member.value().toString())
                                .toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static @Nullable String member(Claim claim) {
        MemberId member = claim.member();
        return member == null ? null : member.value().toString();
    }
}

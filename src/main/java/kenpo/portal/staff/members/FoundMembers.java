package kenpo.portal.staff.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds persons among a million: each way a text can be read is one range of one index, and no list goes on for ever. */
@Repository
@Transactional(readOnly = true)
public class FoundMembers {
    public static final int PAGE = 50;
    /** As many as anybody pages through; whoever finds more has to say more. */
    public static final int MOST = 1000;

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    FoundMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** number: from 1; a page beyond the last is empty. */
    public FoundPage find(SocietyId society, MemberSearch search, int number) {
        var ids = new LinkedHashSet<UUID>();
        for (var way : Sought.of(search.text())) {
            var sql = MemberSql.IDS + MemberSql.found(way, search.state()) + " limit " + (MOST + 1);
            ids.addAll(statement(sql, society, way).query(UUID.class).list());
            if (ids.size() > MOST) {
                break;
            }
        }
        int count = Math.min(ids.size(), MOST);
        var page =
                ids.stream().limit(MOST).skip((number - 1L) * PAGE).limit(PAGE).toList();
        return new FoundPage(in(society, page), number, count, ids.size() > MOST);
    }

    /** How many the list of that state has; with a million members a matter of seconds. */
    public long count(SocietyId society, MemberState state) {
        return statement(MemberSql.counted(state), society, new Sought.Everybody())
                .query(Long.class)
                .single();
    }

    /** Everybody found, a few in memory at a time. */
    public void each(SocietyId society, MemberSearch search, Consumer<FoundMember> reader) {
        var ways = Sought.of(search.text());
        var seen = new HashSet<MemberId>();
        for (var way : ways) {
            statement(MemberSql.SELECT + MemberSql.found(way, search.state()), society, way)
                    .withFetchSize(FETCHED_AT_ONCE)
                    .query(row -> {
                        var found = found(row, 0);
                        if (ways.size() == 1 || seen.add(found.id())) {
                            reader.accept(found);
                        }
                    });
        }
    }

    /** Those of one card (世帯), the insured person first; also who has left. */
    public List<FoundMember> household(SocietyId society, CardNumber card) {
        var way = new Sought.ByCard(new CardNumber(card.symbol(), card.number(), "").key());
        return statement(MemberSql.SELECT + MemberSql.found(way, null), society, way)
                .query(FoundMembers::found)
                .list()
                .stream()
                .sorted(Comparator.comparing(FoundMember::kind))
                .toList();
    }

    /** When the first sign-in was completed; a reset of the methods does not move it. */
    public Optional<Instant> firstSignInCompleted(SocietyId society, MemberId member) {
        return jdbc.sql("""
                        select coalesce(first_completed_at, completed_at) as at from account
                         where society_id = :society and member_id = :member and completed_at is not null
                        """)
                .param("society", society.value())
                .param("member", member.value())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** Empty for a dependent who is insured, and for nobody. */
    public Optional<MemberState> state(SocietyId society, MemberId member) {
        return in(society, List.of(member.value())).stream()
                .flatMap(found -> Optional.ofNullable(found.state()).stream())
                .findFirst();
    }

    private List<FoundMember> in(SocietyId society, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(statement(
                        MemberSql.SELECT + " where m.society_id = :society and m.member_id in (:ids)",
                        society,
                        new Sought.Everybody())
                .param("ids", ids)
                .query(FoundMembers::found)
                .list());
        found.sort(Comparator.comparingInt(member -> ids.indexOf(member.id().value())));
        return found;
    }

    JdbcClient.StatementSpec statement(String sql, SocietyId society, Sought way) {
        var settings = CurrentSociety.get().settings();
        var today = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
        var setUpSince = today.minusDays(settings.credentials().setUpDays()).atStartOfDay(Eligibility.ZONE);
        return jdbc.sql(sql)
                .param("society", society.value())
                .param("text", text(way))
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("setUpSince", Timestamp.from(setUpSince.toInstant()))
                .param("disabledAt", settings.lockout().disabledAt());
    }

    private static String text(Sought way) {
        return switch (way) {
            case Sought.Everybody() -> "";
            case Sought.ByName(var typed) -> typed;
            case Sought.ByKana(var typed) -> typed;
            case Sought.ByNumber(var number) -> number;
            case Sought.ByCard(var key) -> key;
            case Sought.ByUserId(var folded) -> folded;
            case Sought.ByEmail(var lower) -> lower;
        };
    }

    private static FoundMember found(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        var establishment = row.getString("establishment");
        return new FoundMember(
                new MemberId(row.getObject("member_id", UUID.class)),
                new CardNumber(row.getString("symbol"), row.getString("number"), row.getString("sub_number")),
                Member.Kind.valueOf(row.getString("kind")),
                row.getString("relationship"),
                row.getString("name"),
                row.getString("kana_name"),
                row.getObject("eligibility_acquired_on", LocalDate.class),
                row.getObject("eligibility_lost_on", LocalDate.class),
                row.getString("establishment_code"),
                establishment == null ? "" : establishment,
                state == null ? null : MemberState.valueOf(state),
                instant(row.getTimestamp("last_sign_in_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

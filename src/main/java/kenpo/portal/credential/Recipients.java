package kenpo.portal.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.Members;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom credentials are for, a page at a time, so that memory does not grow with the society. */
@Repository
@Transactional(readOnly = true)
class Recipients {
    private static final int PAGE = 200;

    /** Insured, not left, and nothing of the first sign-in done yet. */
    private static final String WAITING = """
              from member m left join account a using (society_id, member_id)
             where m.society_id = :society and m.kind = 'INSURED_PERSON'
               and (m.eligibility_lost_on is null or m.eligibility_lost_on > :today)
               and a.identity_confirmed_at is null and a.completed_at is null and a.last_sign_in_at is null
               and a.suspended_at is null and a.closed_at is null
               and (cast(:since as date) is null or m.eligibility_acquired_on >= :since)
               and (cast(:establishment as text) is null or m.establishment_code = :establishment)
               and case :users when 'EARLIER' then m.earlier_user_id is not null
                               when 'NEW' then m.earlier_user_id is null
                               else true end
            """;

    /** Which of the persons who wait, by whether they had a user ID before the portal. */
    enum Users {
        NEW,
        EARLIER,
        ALL
    }

    /** What is looked for. */
    record Query(@Nullable LocalDate since, @Nullable String establishment, Users users) {}

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    static Query query(Selection selection, Users users) {
        return switch (selection) {
            case Selection.NeverSignedIn() -> new Query(null, null, users);
            case Selection.NewSince(var day) -> new Query(day, null, users);
            case Selection.Establishment(var code) -> new Query(null, code, users);
        };
    }

    int count(SocietyId society, Query query) {
        return statement("select count(*)" + WAITING, society, query)
                .query(Integer.class)
                .single();
    }

    /** The next persons after this one, in the order of their keys; none when all were seen. */
    List<Recipient> after(SocietyId society, Query query, @Nullable MemberId last) {
        var ids = statement(
                        "select m.member_id" + WAITING
                                + " and (cast(:last as uuid) is null or m.member_id > :last) order by m.member_id limit "
                                + PAGE,
                        society,
                        query)
                .param("last", last == null ? null : last.value(), java.sql.Types.OTHER)
                .query(Recipients::memberId)
                .list();
        return ids.stream()
                .flatMap(id -> members.find(society, id).stream())
                .map(member -> new Recipient(member, establishment(society, member)))
                .toList();
    }

    /** The insured person with this symbol and number, whatever the sub-number. */
    Optional<Recipient> byCard(SocietyId society, String symbol, String number) {
        var key = new kenpo.portal.roster.CardNumber(symbol, number, "").key();
        return jdbc
                .sql("""
                        select member_id from member
                         where society_id = :society and kind = 'INSURED_PERSON' and starts_with(card_key, :key)
                         order by member_id
                        """)
                .param("society", society.value())
                .param("key", key)
                .query(Recipients::memberId)
                .list()
                .stream()
                .flatMap(id -> members.find(society, id).stream())
                .findFirst()
                .map(member -> new Recipient(member, establishment(society, member)));
    }

    private String establishment(SocietyId society, Member member) {
        return jdbc.sql("""
                        select name from establishment where society_id = :society and establishment_code = :code
                        """)
                .param("society", society.value())
                .param("code", member.establishmentCode(), java.sql.Types.VARCHAR)
                .query((row, number) -> row.getString("name"))
                .optional()
                .orElse("");
    }

    private JdbcClient.StatementSpec statement(String sql, SocietyId society, Query query) {
        return jdbc.sql(sql)
                .param("society", society.value())
                .param("today", LocalDate.ofInstant(clock.instant(), Eligibility.ZONE))
                .param("since", query.since(), java.sql.Types.DATE)
                .param("establishment", query.establishment(), java.sql.Types.VARCHAR)
                .param("users", query.users().name());
    }

    private static MemberId memberId(ResultSet row, int number) throws SQLException {
        return new MemberId(row.getObject("member_id", UUID.class));
    }
}

package kenpo.portal.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The insured persons (被保険者) who have not left, a page at a time, so that memory does not grow with the society. */
@Repository
@Transactional(readOnly = true)
public class InsuredPersons {
    static final String FILTERED = """
             where member.society_id = :society and kind = 'INSURED_PERSON'
               and (eligibility_lost_on is null or eligibility_lost_on > :today)
               and (cast(:since as date) is null or eligibility_acquired_on >= :since)
               and (cast(:establishment as text) is null or member.establishment_code = :establishment)
               and (cast(:earlier as boolean) is null or (earlier_user_id is not null) = :earlier)
               and (cast(:cards as text[]) is null or regexp_replace(card_key, '[^|]*$', '') = any (cast(:cards as text[])))
            """;

    /**
     * Which of them; null means all.
     *
     * @param since insured since that day or later
     * @param establishment the code of the establishment
     * @param earlierUser whether the person had a user ID before the portal
     * @param cards those with one of these symbols and numbers, whatever their sub-number
     */
    public record Filter(
            @Nullable LocalDate since,
            @Nullable String establishment,
            @Nullable Boolean earlierUser,
            @Nullable List<CardNumber> cards) {}

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    InsuredPersons(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    public int count(SocietyId society, Filter filter) {
        return statement("select count(*) from member" + FILTERED, society, filter)
                .query(Integer.class)
                .single();
    }

    /** At most so many whose key follows this one, in the order of their keys; begin with null. */
    public List<Member> after(SocietyId society, Filter filter, @Nullable MemberId last, int most) {
        var sql = "select member_id from member" + FILTERED
                + " and (cast(:last as uuid) is null or member_id > :last) order by member_id limit :most";
        return statement(sql, society, filter)
                .param("last", last == null ? null : last.value(), Types.OTHER)
                .param("most", most)
                .query(InsuredPersons::memberId)
                .list()
                .stream()
                .flatMap(id -> members.find(society, id).stream())
                .toList();
    }

    /** The insured person with this symbol and number, whatever the sub-number; also one who has left. */
    public Optional<Member> byCard(SocietyId society, String symbol, String number) {
        return jdbc
                .sql("""
                        select member_id from member
                         where society_id = :society and kind = 'INSURED_PERSON' and starts_with(card_key, :key)
                         order by eligibility_lost_on desc nulls first, member_id
                        """)
                .param("society", society.value())
                .param("key", new CardNumber(symbol, number, "").symbolAndNumberKey())
                .query(InsuredPersons::memberId)
                .list()
                .stream()
                .flatMap(id -> members.find(society, id).stream())
                .findFirst();
    }

    /** The name of the establishment (事業所) the person works at; empty when there is none. */
    public String establishmentOf(Member member) {
        return jdbc.sql("select name from establishment where society_id = :society and establishment_code = :code")
                .param("society", member.society().value())
                .param("code", member.establishmentCode(), Types.VARCHAR)
                .query((row, number) -> row.getString("name"))
                .optional()
                .orElse("");
    }

    JdbcClient.StatementSpec statement(String sql, SocietyId society, Filter filter) {
        return jdbc.sql(sql)
                .param("society", society.value())
                .param("today", LocalDate.ofInstant(clock.instant(), Eligibility.ZONE))
                .param("since", filter.since(), Types.DATE)
                .param("establishment", filter.establishment(), Types.VARCHAR)
                .param("earlier", filter.earlierUser(), Types.BOOLEAN)
                .param("cards", keys(filter.cards()), Types.ARRAY);
    }

    private static String @Nullable [] keys(@Nullable List<CardNumber> cards) {
        return cards == null
                ? null
                : cards.stream().map(CardNumber::symbolAndNumberKey).toArray(String[]::new);
    }

    private static MemberId memberId(ResultSet row, int number) throws SQLException {
        return new MemberId(row.getObject("member_id", UUID.class));
    }
}

package kenpo.portal.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom letters go to, in the order in which an office sorts them: by establishment, then by card number. */
@Repository
@Transactional(readOnly = true)
public class Addressees {
    private static final String SELECT = """
            select member.member_id, member.symbol, member.number, member.sub_number, member.name, member.postal_code,
                   member.address, coalesce(employer.name, '') as establishment
            """;
    private static final String FROM = """
              from member left join establishment employer
                on employer.society_id = member.society_id and employer.establishment_code = member.establishment_code
            """;

    private final JdbcClient jdbc;
    private final InsuredPersons persons;

    Addressees(JdbcClient jdbc, InsuredPersons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** All that the filter leaves, so many at a time; read as they are asked for, so that memory does not grow. */
    public void each(SocietyId society, InsuredPersons.Filter filter, int atATime, Consumer<List<Addressee>> some) {
        var statement = persons.statement(
                        SELECT + FROM + InsuredPersons.FILTERED
                                + " order by member.establishment_code nulls last, member.card_key",
                        society,
                        filter)
                .withFetchSize(atATime)
                .query(Addressees::addressee);
        try (var all = statement.stream()) {
            all.gather(Gatherers.windowFixed(atATime)).forEach(some);
        }
    }

    /** In no order; also those who have left since. */
    public List<Addressee> find(SocietyId society, List<MemberId> members) {
        return jdbc.sql(SELECT + FROM + " where member.society_id = :society and member.member_id in (:members)")
                .param("society", society.value())
                .param("members", members.stream().map(MemberId::value).toList())
                .query(Addressees::addressee)
                .list();
    }

    private static Addressee addressee(ResultSet row, int number) throws SQLException {
        return new Addressee(
                new MemberId(row.getObject("member_id", UUID.class)),
                new CardNumber(row.getString("symbol"), row.getString("number"), row.getString("sub_number")),
                row.getString("name"),
                row.getString("establishment"),
                row.getString("postal_code"),
                row.getString("address"));
    }
}

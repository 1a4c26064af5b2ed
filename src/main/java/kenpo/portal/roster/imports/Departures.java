package kenpo.portal.roster.imports;

import java.util.List;
import java.util.UUID;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who would leave by an import that waits to be confirmed: by name, since a number does not show who is there by mistake. */
@Repository
@Transactional(readOnly = true)
public class Departures {
    private final JdbcClient jdbc;

    Departures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody on the roster as it still is. */
    public record Departing(MemberId member, String name, String kanaName, CardNumber card) {}

    /** So many of them, in the order of their kana; nobody once the import has ended. */
    public List<Departing> some(SocietyId society, ImportId id, int most) {
        return jdbc.sql("""
                        select m.member_id, m.name, m.kana_name, m.symbol, m.number, m.sub_number
                          from (select member_id from roster_import_departure
                                 where society_id = :society and import_id = :import
                                union all
                                select member_id from roster_import_line
                                 where society_id = :society and import_id = :import and outcome = 'LEFT'
                                 limit :most) leaving
                          join member m on m.society_id = :society and m.member_id = leaving.member_id
                         order by m.kana_name, m.member_id
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .param("most", most)
                .query((row, number) -> new Departing(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("name"),
                        row.getString("kana_name"),
                        new CardNumber(row.getString("symbol"), row.getString("number"), row.getString("sub_number"))))
                .list();
    }
}

package kenpo.portal.roster;

import java.util.List;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The establishments (事業所) that imports have named. */
@Repository
@Transactional(readOnly = true)
public class Establishments {
    private final JdbcClient jdbc;

    Establishments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their codes. */
    public List<Establishment> all(SocietyId society) {
        return jdbc.sql("""
                        select establishment_code, name from establishment
                         where society_id = :society order by establishment_code collate "C"
                        """)
                .param("society", society.value())
                .query((row, number) -> new Establishment(row.getString("establishment_code"), row.getString("name")))
                .list();
    }

    public boolean exists(SocietyId society, String code) {
        return jdbc.sql("select 1 from establishment where society_id = :society and establishment_code = :code")
                .param("society", society.value())
                .param("code", code)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}

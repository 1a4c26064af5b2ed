package kenpo.portal.roster.imports;

import java.util.List;
import java.util.UUID;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which societies have an import to be applied, asked at once for all of them. */
@Repository
@AcrossSocieties
class ImportingSocieties {
    private final JdbcClient db;

    ImportingSocieties(JdbcClient db) {
        this.db = db;
    }

    List<SocietyId> list() {
        return db.sql("select society_id from societies_importing() as society_id")
                .query((row, number) -> new SocietyId(row.getObject("society_id", UUID.class)))
                .list();
    }
}

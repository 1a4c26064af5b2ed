package kenpo.portal.letter;

import java.util.List;
import java.util.UUID;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which societies have a batch under way, asked at once for all of them. */
@Repository
@AcrossSocieties
class IssuingSocieties {
    private final JdbcClient db;

    IssuingSocieties(JdbcClient db) {
        this.db = db;
    }

    List<SocietyId> list() {
        return db.sql("select society_id from societies_issuing() as society_id")
                .query((row, number) -> new SocietyId(row.getObject("society_id", UUID.class)))
                .list();
    }
}

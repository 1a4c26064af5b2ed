package kenpo.portal.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of seals. */
@Repository
class Seals {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient db;

    Seals(JdbcClient db) {
        this.db = db;
    }

    /** Makes this transaction the only one that seals for the society; false when another is at it. */
    boolean claim(SocietyId society) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('audit_seal ' || :society, 0))")
                .param("society", society.toString())
                .query(Boolean.class)
                .single();
    }

    Optional<Seal> last(SocietyId society) {
        return db.sql("select * from audit_seal where society_id = :society order by seal_no desc limit 1")
                .param("society", society.value())
                .query(Seals::seal)
                .optional();
    }

    /** Up to so many seals in order, beginning after that number. */
    List<Seal> after(SocietyId society, long number, int atMost) {
        return db.sql("""
                        select * from audit_seal where society_id = :society and seal_no > :number
                        order by seal_no limit :atMost
                        """)
                .param("society", society.value())
                .param("number", number)
                .param("atMost", atMost)
                .query(Seals::seal)
                .list();
    }

    void add(SocietyId society, Seal seal) {
        db.sql("""
                        insert into audit_seal
                            (society_id, seal_no, sealed_at, previous, events, digests, key_id, seal)
                        values (:society, :number, :sealedAt, :previous, :events, :digests, :keyId, :seal)
                        """)
                .param("society", society.value())
                .param("number", seal.number())
                .param("sealedAt", Timestamp.from(seal.sealedAt()))
                .param("previous", seal.previous() == null ? null : HEX.parseHex(seal.previous()), Types.BINARY)
                .param("events", seal.events().toArray(UUID[]::new))
                .param("digests", seal.digests().toArray(byte[][]::new))
                .param("keyId", seal.keyId())
                .param("seal", HEX.parseHex(seal.value()))
                .update();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("seal_no"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getLong("seal_no") == 1 ? null : HEX.formatHex(row.getBytes("previous")),
                List.of((UUID[]) elements(row.getArray("events"))),
                List.of((byte[][]) elements(row.getArray("digests"))),
                row.getString("key_id"),
                HEX.formatHex(row.getBytes("seal")));
    }

    private static Object elements(Array array) throws SQLException {
        return array.getArray();
    }
}

package kenpo.portal.society;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.operator.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of societies and their hosts; those of a society need a transaction in which they are visible. */
@Repository
class SocietyRows {
    private final JdbcClient db;

    SocietyRows(JdbcClient db) {
        this.db = db;
    }

    @AcrossSocieties
    List<SocietyId> ids() {
        return db.sql("select society_id from society_host where rank = 0 order by society_id")
                .query(SocietyRows::id)
                .list();
    }

    @AcrossSocieties
    Optional<SocietyId> idOf(HostName host) {
        return db.sql("select society_id from society_host where host = :host")
                .param("host", host.value())
                .query(SocietyRows::id)
                .optional();
    }

    Optional<Society> find(SocietyId id) {
        return db.sql("""
                        select name, english_name, insurer_number,
                            array(select host from society_host h where h.society_id = s.society_id order by rank) hosts,
                            array(select key || '=' || value from jsonb_each_text(settings)) settings
                        from society s where society_id = :society
                        """)
                .param("society", id.value())
                .query((row, i) -> society(id, row))
                .optional();
    }

    /** Keeps other changes of this society waiting until the transaction ends. */
    void hold(SocietyId id) {
        db.sql("select 1 from society where society_id = :society for update")
                .param("society", id.value())
                .query(Integer.class)
                .single();
    }

    void insert(Society society, Instant now) {
        db.sql("""
                        insert into society (society_id, name, english_name, insurer_number, created_at)
                        values (:society, :name, :englishName, :number, :now)
                        """)
                .param("society", society.id().value())
                .param("name", society.name())
                .param("englishName", society.englishName())
                .param("number", society.insurerNumber())
                .param("now", Timestamp.from(now))
                .update();
    }

    void setHosts(SocietyId id, List<HostName> names) {
        db.sql("delete from society_host where society_id = :society")
                .param("society", id.value())
                .update();
        for (int rank = 0; rank < names.size(); rank++) {
            try {
                db.sql("insert into society_host (host, society_id, rank) values (:host, :society, :rank)")
                        .param("host", names.get(rank).value())
                        .param("society", id.value())
                        .param("rank", rank)
                        .update();
            } catch (DuplicateKeyException e) {
                throw new Refusal("The host name " + names.get(rank) + " belongs to another society already.", e);
            }
        }
    }

    void setName(SocietyId id, String name) {
        db.sql("update society set name = :name where society_id = :society")
                .param("name", name)
                .param("society", id.value())
                .update();
    }

    void setEnglishName(SocietyId id, String name) {
        db.sql("update society set english_name = :name where society_id = :society")
                .param("name", name)
                .param("society", id.value())
                .update();
    }

    /** What is kept under that key; empty text where the default stands. */
    String kept(SocietyId id, Setting setting) {
        return db.sql("select settings ->> cast(:key as text) from society where society_id = :society")
                .param("key", setting.key())
                .param("society", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** All that is kept, by key. */
    Map<String, String> kept(SocietyId id) {
        var settings = db.sql(
                        "select key || '=' || value from society, jsonb_each_text(settings) where society_id = :society order by key")
                .param("society", id.value())
                .query(String.class)
                .list();
        return settings(settings.toArray(String[]::new));
    }

    /** Empty text takes the key away. */
    void keep(SocietyId id, Setting setting, String value) {
        db.sql("""
                        update society
                        set settings = case when :value = '' then settings - cast(:key as text)
                            else settings || jsonb_build_object(cast(:key as text), cast(:value as text)) end
                        where society_id = :society
                        """)
                .param("key", setting.key())
                .param("value", value)
                .param("society", id.value())
                .update();
    }

    private static Society society(SocietyId id, ResultSet row) throws SQLException {
        return new Society(
                id,
                row.getString("name"),
                row.getString("english_name"),
                row.getString("insurer_number"),
                Arrays.stream(texts(row.getArray("hosts"))).map(HostName::new).toList(),
                SocietySettings.of(settings(texts(row.getArray("settings")))));
    }

    private static Map<String, String> settings(String[] entries) {
        var settings = new LinkedHashMap<String, String>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            settings.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return settings;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static SocietyId id(ResultSet row, int number) throws SQLException {
        return new SocietyId(row.getObject("society_id", UUID.class));
    }
}

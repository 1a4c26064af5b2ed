package kenpo.portal.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kenpo.portal.operator.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a value computed with each key in the database, so that a server with other keys does not start: it would
 * refuse every password and lose what the others encrypt.
 */
final class KeyCheck {
    private static final String FACT = "key-check-";

    private final JdbcClient db;

    KeyCheck(JdbcClient db) {
        this.db = db;
    }

    void check(KeyRing keys) {
        for (String known : known()) {
            if (!keys.ids().contains(known)) {
                throw new Refusal("This database was written with the key '" + known
                        + "', which portal.keys lacks: add it, older keys first.");
            }
        }
        for (String id : keys.ids()) {
            if (!remembered(id, value(keys, id)).equals(value(keys, id))) {
                throw new Refusal("The key '" + id + "' in portal.keys is not the one this database was written with:"
                        + " use the keys that belong to it.");
            }
        }
    }

    private List<String> known() {
        return db.sql("select name from portal_fact where name like :facts")
                .param("facts", FACT + "%")
                .query((row, _) -> row.getString("name").substring(FACT.length()))
                .list();
    }

    private String remembered(String id, String value) {
        db.sql("insert into portal_fact (name, value) values (:name, :value) on conflict do nothing")
                .param("name", FACT + id)
                .param("value", value)
                .update();
        return db.sql("select value from portal_fact where name = :name")
                .param("name", FACT + id)
                .query((row, _) -> row.getString("value"))
                .single();
    }

    private static String value(KeyRing keys, String id) {
        return Base64.getEncoder()
                .encodeToString(keys.mac(id, KeyPurpose.CHECK, id.getBytes(StandardCharsets.US_ASCII)));
    }
}

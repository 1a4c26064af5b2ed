package kenpo.portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The next value of each sequence; copying rows does not move them. */
final class Sequences {
    private Sequences() {}

    static Map<String, Long> read(Connection connection) throws SQLException {
        var next = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.oid::regclass::text, coalesce(pg_sequence_last_value(c.oid) + s.seqincrement, s.seqstart)
                          from pg_class c join pg_sequence s on s.seqrelid = c.oid
                         where c.relnamespace = current_schema()::regnamespace
                        """)) {
            while (rows.next()) {
                next.put(rows.getString(1), rows.getLong(2));
            }
        }
        return next;
    }

    static void restore(Connection connection, Map<String, Long> sequences) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, false)")) {
            for (var sequence : sequences.entrySet()) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
    }
}

package kenpo.portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The tables of the portal as they stand in a database, each with its columns, and after those it refers to. */
record Tables(SequencedMap<String, List<String>> columns) {
    static Tables in(Connection connection) throws SQLException {
        var columns = columnsIn(connection);
        var references = referencesIn(connection);
        var ordered = new LinkedHashMap<String, List<String>>();
        while (ordered.size() < columns.size()) {
            var next = columns.keySet().stream()
                    .filter(table -> !ordered.containsKey(table))
                    .filter(table -> ordered.keySet().containsAll(references.getOrDefault(table, Set.of())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the tables refer to one another in a circle"));
            ordered.put(next, columns.getOrDefault(next, List.of()));
        }
        return new Tables(ordered);
    }

    Set<String> names() {
        return columns.sequencedKeySet();
    }

    private static Map<String, List<String>> columnsIn(Connection connection) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var row : pairs(connection, """
                select c.oid::regclass::text, quote_ident(a.attname)
                  from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                   and c.relname <> 'flyway_schema_history'
                   and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 order by c.relname, a.attnum
                """)) {
            columns.computeIfAbsent(row.first(), _ -> new ArrayList<>()).add(row.second());
        }
        return columns;
    }

    private static Map<String, Set<String>> referencesIn(Connection connection) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        for (var row : pairs(connection, """
                select conrelid::regclass::text, confrelid::regclass::text
                  from pg_constraint
                 where contype = 'f' and conrelid <> confrelid and connamespace = current_schema()::regnamespace
                """)) {
            references.computeIfAbsent(row.first(), _ -> new LinkedHashSet<>()).add(row.second());
        }
        return references;
    }

    private record Pair(String first, String second) {}

    private static List<Pair> pairs(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var pairs = new ArrayList<Pair>();
            while (rows.next()) {
                pairs.add(new Pair(rows.getString(1), rows.getString(2)));
            }
            return pairs;
        }
    }
}

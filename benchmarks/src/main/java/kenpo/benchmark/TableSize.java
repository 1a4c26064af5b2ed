package kenpo.benchmark;

import java.sql.SQLException;
import java.util.List;

/** A table with its indexes: rows and bytes. */
record TableSize(String table, long rows, long bytes) {
    /** The largest first; rows as counted by the last analysis. */
    static List<TableSize> all(OwnerSql sql) throws SQLException {
        return sql.rows("""
                        select relname, greatest(reltuples, 0)::bigint, pg_total_relation_size(oid) from pg_class
                         where relkind = 'r' and relnamespace = 'public'::regnamespace
                         order by 3 desc
                        """).stream()
                .map(row -> new TableSize(row.getFirst(), Long.parseLong(row.get(1)), Long.parseLong(row.getLast())))
                .toList();
    }

    double bytesPerRow() {
        return rows == 0 ? 0 : (double) bytes / rows;
    }
}

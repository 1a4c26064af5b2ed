package kenpo.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows as one person's first sign-in has left them, once more for each line of the table {@code scale_fill}: ids are new,
 * moments lie as long before or behind the completion, all else is the same.
 */
final class Copies {
    private final OwnerSql sql;
    private final String society;
    private final String original;

    /** original: the account of that person; the society's rows can be written. */
    Copies(OwnerSql sql, String society, String original) {
        this.sql = sql;
        this.society = society;
        this.original = original;
    }

    long of(String table, Map<String, String> own) throws SQLException {
        return of(table, "t.account_id = a.account_id", "true", own);
    }

    /**
     * own: by column, what stands there instead; there t is the row, a the account that is copied, f the line it is copied for.
     *
     * @param rows which of the table, known to be that account's
     * @param lines for which lines
     */
    long of(String table, String rows, String lines, Map<String, String> own) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns(table)) {
            var name = column.getFirst();
            columns.add(name);
            values.add(own.getOrDefault(name, value(name, column.getLast())));
        }
        return sql.run(
                """
                with a as materialized (select * from account where society_id = ?::uuid and account_id = ?::uuid),
                     t as materialized (select t.* from %1$s t join a on t.society_id = a.society_id and %4$s)
                insert into %1$s (%2$s)
                select %3$s
                  from (select * from scale_fill order by completed_at) f cross join a cross join t
                 where %5$s
                """.formatted(table, String.join(", ", columns), String.join(", ", values), rows, lines),
                society,
                original);
    }

    private static String value(String column, String type) {
        return switch (column) {
            case "society_id", "account_id", "member_id" -> "f." + column;
            default ->
                type.startsWith("timestamp") ? "t." + column + " + (f.completed_at - a.completed_at)" : "t." + column;
        };
    }

    private List<List<String>> columns(String table) throws SQLException {
        return sql.rows("""
                        select column_name, data_type from information_schema.columns
                         where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                         order by ordinal_position
                        """, table);
    }
}

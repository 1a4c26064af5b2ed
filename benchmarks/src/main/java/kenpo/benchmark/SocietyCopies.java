package kenpo.benchmark;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** More societies like the first one, row by row: only the society's id, its name and its host are others. */
final class SocietyCopies {
    /** Where there are rows of roster, terms and credentials, each before those that refer to it. */
    private static final List<String> GIVEN = List.of(
            "terms_version", "establishment", "roster_import", "member", "account", "user_id", "temporary_credential");

    private static final List<String> ITSELF = List.of("society");
    private static final List<String> TRAIL = List.of("audit_event", "audit_seal");

    private final OwnerSql sql;
    private final Map<String, String> statements = new HashMap<>();

    /** The first time before anybody has signed in: copied is always what the first society had then. */
    SocietyCopies(OwnerSql sql) throws SQLException {
        this.sql = sql;
        var first = sql.text("select society_id from society_host where host = ?", host(1));
        for (var tables : List.of(ITSELF, GIVEN, TRAIL)) {
            for (var table : tables) {
                var keep = "create table if not exists scale_%1$s as select * from %1$s where society_id = ?::uuid";
                sql.run(keep.formatted(table), first);
            }
        }
    }

    /** Of the society with this number, from 1. */
    static String host(int number) {
        return "s%04d.localhost".formatted(number);
    }

    /** The second was opened by the command and gets what the first was given since; all others are rows only. */
    void upTo(int societies) throws SQLException {
        var second = sql.text("select society_id from society_host where host = ?", host(2));
        if (sql.number("select count(*) from member where society_id = ?::uuid", second) == 0) {
            var settings = sql.text("select settings from scale_society");
            copy(GIVEN, second);
            sql.run("update society set settings = ?::jsonb where society_id = ?::uuid", settings, second);
        }
        int have = Math.toIntExact(sql.number("select count(*) from society_host"));
        for (int number = have + 1; number <= societies; number++) {
            var id = sql.text("select uuidv7()");
            copy(ITSELF, id);
            copy(GIVEN, id);
            copy(TRAIL, id);
            sql.run("update society set name = name || ? where society_id = ?::uuid", String.valueOf(number), id);
            sql.run("insert into society_host (host, society_id, rank) values (?, ?::uuid, 0)", host(number), id);
        }
        sql.run("vacuum (analyze)");
    }

    private void copy(List<String> tables, String to) throws SQLException {
        sql.within(to);
        for (var table : tables) {
            sql.run(statements.computeIfAbsent(table, this::copying), to);
        }
    }

    private String copying(String table) {
        try {
            var columns = sql.rows("""
                            select column_name from information_schema.columns
                             where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                               and column_name <> 'society_id'
                            """, table).stream().map(List::getFirst).collect(Collectors.joining(", "));
            return "insert into %1$s (society_id, %2$s) select ?::uuid, %2$s from scale_%1$s".formatted(table, columns);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

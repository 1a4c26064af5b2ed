package kenpo.portal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Whether the connected role sees all rows of a table: row security would otherwise leave some out in silence. */
final class OwnersView {
    private OwnersView() {}

    static void require(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select not row_security_active(c.oid)
                    or exists (select from pg_policy p
                                where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
                                  and p.polroles && array[current_user::regrole::oid]
                                  and pg_get_expr(p.polqual, p.polrelid) = 'true')
                  from pg_class c where c.oid = ?::regclass
                """)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new SQLException("the owner's role does not see all rows of the table " + table);
                }
            }
        }
    }
}

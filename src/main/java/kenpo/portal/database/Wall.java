package kenpo.portal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Row security and triggers of a table, which its owner sets aside while a backup is copied in. */
record Wall(String table, boolean forced, Connection connection) {
    static Wall around(String table, Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select relforcerowsecurity from pg_class where oid = ?::regclass")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Wall(table, row.getBoolean(1), connection);
            }
        }
    }

    void open() throws SQLException {
        alter("no force row level security, disable trigger user");
    }

    void close() throws SQLException {
        alter((forced ? "force" : "no force") + " row level security, enable trigger user");
    }

    private void alter(String what) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter table " + table + " " + what);
        }
    }
}

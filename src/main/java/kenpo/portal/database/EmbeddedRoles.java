package kenpo.portal.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kenpo.portal.operator.Refusal;

/** The portal's database and its two roles in the embedded PostgreSQL; made one by one where they are missing. */
final class EmbeddedRoles {
    static final String DATABASE = "portal";
    static final String OWNER = "portal_owner";
    static final String APPLICATION = "portal_app";

    private EmbeddedRoles() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static void prepare(int port, EmbeddedPasswords passwords) {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), "postgres", passwords.superuser())) {
            role(connection, OWNER, passwords.owner());
            role(connection, APPLICATION, passwords.application());
            database(connection);
        } catch (SQLException e) {
            throw new Refusal("The embedded PostgreSQL refused the portal: " + e.getMessage() + ".", e);
        }
    }

    /** The passwords are base64url and so need no quoting. */
    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name + " login password '" + password + "'");
        }
    }

    private static void database(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?", DATABASE)) {
            execute(connection, "create database " + DATABASE + " owner " + OWNER);
        }
        execute(connection, "revoke all on database " + DATABASE + " from public");
        execute(connection, "grant connect on database " + DATABASE + " to " + APPLICATION);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

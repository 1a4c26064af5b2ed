package kenpo.portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import kenpo.portal.operator.Refusal;

/** What the server says of the role the application enters with: row security must bind it. */
record ApplicationRole(
        String quotedName, int serverVersion, boolean superuser, boolean bypassesRowSecurity, boolean owns) {
    private static final int OLDEST_SERVER = 150000;

    static ApplicationRole in(DataSource pool, String owner) {
        try (var connection = pool.getConnection()) {
            return read(connection, owner);
        } catch (SQLException e) {
            throw new Refusal("The database does not answer: " + e.getMessage() + ".", e);
        }
    }

    void check() {
        flaw().ifPresent(flaw -> {
            throw new Refusal(flaw);
        });
    }

    private Optional<String> flaw() {
        if (serverVersion < OLDEST_SERVER) {
            return Optional.of("The database is PostgreSQL " + serverVersion / 10000 + ": 15 or newer is needed.");
        }
        if (superuser) {
            return unsuited("is a superuser");
        }
        if (bypassesRowSecurity) {
            return unsuited("bypasses row security");
        }
        return owns ? unsuited("owns tables of the portal, or may act as their owner") : Optional.empty();
    }

    private Optional<String> unsuited(String why) {
        return Optional.of(
                "The application's role " + quotedName + " " + why
                        + ", so nothing would keep the societies apart: name another with spring.datasource.username, and the owner with spring.flyway.user.");
    }

    private static ApplicationRole read(Connection connection, String owner) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select quote_ident(me.rolname), current_setting('server_version_num')::int, me.rolsuper, me.rolbypassrls,
                       exists (select from pg_roles o where o.rolname = ? and pg_has_role(me.oid, o.oid, 'member'))
                    or exists (select from pg_class c
                                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                                  and pg_has_role(me.oid, c.relowner, 'member'))
                  from pg_roles me where me.rolname = current_user
                """)) {
            statement.setString(1, owner);
            try (var row = statement.executeQuery()) {
                row.next();
                return new ApplicationRole(
                        row.getString(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5));
            }
        }
    }
}

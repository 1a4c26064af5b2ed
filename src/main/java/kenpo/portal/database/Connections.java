package kenpo.portal.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** The pool of connections, which makes nobody wait for a database that did not answer a moment ago. */
final class Connections extends HikariDataSource {
    private final DatabaseAway away = new DatabaseAway(System::nanoTime);

    @Override
    public Connection getConnection() throws SQLException {
        away.refuseWhileAway();
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException e) {
            away.noted();
            throw e;
        }
    }
}

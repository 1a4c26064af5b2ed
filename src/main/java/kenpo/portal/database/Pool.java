package kenpo.portal.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** The connections of the application's role: few, and quick to say that the database is away. */
final class Pool {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Pool() {}

    static HikariDataSource of(Database database) {
        var pool = new Connections();
        pool.setPoolName("portal");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().role());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(PATIENCE.minusSeconds(1).toMillis());
        pool.setKeepaliveTime(Duration.ofMinutes(1).toMillis());
        pool.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        pool.addDataSourceProperty("loginTimeout", PATIENCE.toSeconds());
        pool.addDataSourceProperty("tcpKeepAlive", true);
        // no statement takes so long: beyond it the network has swallowed the answer
        pool.addDataSourceProperty("socketTimeout", Duration.ofMinutes(5).toSeconds());
        pool.addDataSourceProperty("ApplicationName", "kenpo-portal");
        return pool;
    }
}

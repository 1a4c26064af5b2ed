package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** The database of a running portal, as the tables' owner sees it: reads all rows, writes those of one society. */
final class OwnerSql implements AutoCloseable {
    private static final int LINE_OF_PORT = 3;

    private final Connection connection;

    private OwnerSql(Connection connection) {
        this.connection = connection;
    }

    static OwnerSql of(Portal portal) throws IOException, SQLException {
        var passwords = new Properties();
        try (var in = Files.newBufferedReader(only(portal.data(), "database.passwords"))) {
            passwords.load(in);
        }
        var port = Files.readAllLines(only(portal.data(), "postmaster.pid"))
                .get(LINE_OF_PORT)
                .strip();
        var sql = at("jdbc:postgresql://127.0.0.1:" + port + "/portal", passwords.getProperty("owner"));
        sql.run("set synchronous_commit = off");
        sql.run("set work_mem = '256MB'");
        return sql;
    }

    static OwnerSql at(String url, String password) throws SQLException {
        return new OwnerSql(DriverManager.getConnection(url, "portal_owner", password));
    }

    /** Whose rows may be written from now on. */
    void within(String society) throws SQLException {
        text("select set_config('portal.society', ?, false)", society);
    }

    /** How many rows it concerned. */
    long run(String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            return statement.execute() ? 0 : statement.getLargeUpdateCount();
        }
    }

    long number(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(text(sql, parameters));
    }

    /** Until there is nothing left of what a job works off every second or two. */
    void awaitNone(String count) throws SQLException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (number(count) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not none: " + count);
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    String text(String sql, Object... parameters) throws SQLException {
        return rows(sql, parameters).getFirst().getFirst();
    }

    List<List<String>> rows(String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(sql, parameters);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<List<String>>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Path only(Path folder, String name) throws IOException {
        try (var files = Files.find(folder, 4, (file, _) -> file.endsWith(name))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package kenpo.portal.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database in use, embedded or not, and the two roles that may enter it. */
public final class Database implements AutoCloseable {
    private final String url;
    private final Login application;
    private final Login owner;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(String url, Login application, Login owner, @Nullable EmbeddedDatabase embedded) {
        this.url = url;
        this.application = application;
        this.owner = owner;
        this.embedded = embedded;
    }

    static Database open(DatabaseSettings settings) {
        return settings.server()
                .map(server -> new Database(server.url(), server.application(), server.owner(), null))
                .orElseGet(() -> embedded(EmbeddedDatabase.startIn(settings.dataDirectory())));
    }

    private static Database embedded(EmbeddedDatabase database) {
        return new Database(database.url(), database.application(), database.owner(), database);
    }

    public String url() {
        return url;
    }

    public Login application() {
        return application;
    }

    public Login owner() {
        return owner;
    }

    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.role(), owner.password());
    }

    Optional<EmbeddedDatabase> embedded() {
        return Optional.ofNullable(embedded);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}

package kenpo.portal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kenpo.portal.operator.Refusal;

/** PostgreSQL in the data directory, shared by the server and the commands that run beside it. */
public final class EmbeddedDatabase implements AutoCloseable {
    /** One for a directory in each process; guarded by the class. */
    private static final Map<Path, EmbeddedDatabase> OPEN = new HashMap<>();

    private final Path folder;
    private final Cluster cluster;
    private final EmbeddedPasswords passwords;
    private final SharedUse use;
    private int users = 1;

    private EmbeddedDatabase(Path folder, Cluster cluster, EmbeddedPasswords passwords, SharedUse use) {
        this.folder = folder;
        this.cluster = cluster;
        this.passwords = passwords;
        this.use = use;
    }

    /** Joins the running PostgreSQL of this data directory, else starts it; makes it where there is none. */
    public static synchronized EmbeddedDatabase startIn(Path dataDirectory) {
        try {
            var folder = Files.createDirectories(dataDirectory.toAbsolutePath().resolve("pg18"))
                    .toRealPath();
            var open = OPEN.get(folder);
            if (open != null) {
                open.users++;
                return open;
            }
            var started = startIn(folder, new Cluster(folder));
            OPEN.put(folder, started);
            return started;
        } catch (IOException e) {
            throw new Refusal(
                    "The embedded PostgreSQL in " + dataDirectory + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static EmbeddedDatabase startIn(Path folder, Cluster cluster) throws IOException {
        var secrets = folder.resolveSibling("database.passwords");
        var use = SharedUse.of(folder, () -> {
            var passwords = EmbeddedPasswords.keptIn(secrets, cluster.data());
            var postmaster = cluster.start(passwords.superuser());
            EmbeddedRoles.prepare(postmaster.port(), passwords);
        });
        return new EmbeddedDatabase(folder, cluster, EmbeddedPasswords.keptIn(secrets, cluster.data()), use);
    }

    public String url() {
        return EmbeddedRoles.url(postmaster().port(), EmbeddedRoles.DATABASE);
    }

    public Login application() {
        return new Login(EmbeddedRoles.APPLICATION, passwords.application());
    }

    public Login owner() {
        return new Login(EmbeddedRoles.OWNER, passwords.owner());
    }

    /** Starts PostgreSQL again when it has died; true when it had. */
    boolean revive() {
        try {
            if (isClosed() || cluster.running().isPresent()) {
                return false;
            }
            use.alone(() -> cluster.start(passwords.superuser()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last user of all processes stops PostgreSQL. */
    @Override
    public void close() {
        synchronized (EmbeddedDatabase.class) {
            users--;
            if (users > 0) {
                return;
            }
            OPEN.remove(folder);
        }
        try {
            use.leave(cluster::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isClosed() {
        synchronized (EmbeddedDatabase.class) {
            return users == 0;
        }
    }

    private Postmaster postmaster() {
        try {
            return cluster.running()
                    .orElseThrow(() -> new Refusal("The embedded PostgreSQL in " + folder + " has stopped."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

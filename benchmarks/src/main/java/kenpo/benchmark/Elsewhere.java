package kenpo.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A backup taken under load, restored on another PostgreSQL, verified, and signed in to. */
final class Elsewhere implements AutoCloseable {
    private final Path jar;
    private final Path directory;
    private final Path keys;
    private final Path backup;
    private OwnPostgres database;
    private ServerNode server;

    Elsewhere(Path jar, Path directory, Path keys) throws Exception {
        this.jar = jar;
        this.directory = Files.createDirectories(directory);
        this.keys = keys;
        this.backup = directory.resolve("backup.zip");
    }

    Verdict backUp(Portal portal) throws Exception {
        long start = System.nanoTime();
        portal.command("backup", backup.toString());
        return Verdict.of(
                "backup under load",
                "%.1f s, %d KB".formatted((System.nanoTime() - start) / 1e9, Files.size(backup) / 1024),
                List.of());
    }

    /** Without a mail server: what waited in the backed-up outbox was sent by those it was taken from. */
    Verdict restore(PostgresPrograms programs, Registrant member, Site site) throws Exception {
        database = new OwnPostgres(programs, directory.resolve("postgresql"));
        var portal = new Portal(jar, directory, database.settings(keys));
        long start = System.nanoTime();
        portal.command("restore", backup.toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        portal.command("audit", "verify");
        server = new ServerNode("elsewhere", jar, directory, List.of(database.settings(keys)));
        server.start();
        try (var balancer = new Balancer(List.of(server))) {
            server.awaitWell();
            boolean in = new MemberVisit(member, site.mails(), site.journal()).signIn(balancer, 60);
            return Verdict.of(
                    "restored elsewhere",
                    "%.1f s; audit verify passes; %s".formatted(seconds, in ? "a member signed in" : "no sign-in"),
                    in ? List.of() : List.of("no sign-in"));
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.end();
        }
        if (database != null) {
            database.end();
        }
    }
}

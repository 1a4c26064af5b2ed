package kenpo.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL apart from the portal's servers, from the programs in its jar, with the two roles and the database. */
final class OwnPostgres {
    private static final List<String> ROLES_AND_DATABASE = List.of(
            "create role portal_owner login password 'owner'",
            "create role portal_app login password 'app'",
            "create database portal owner portal_owner encoding 'UTF8' template template0",
            "revoke all on database portal from public",
            "grant connect on database portal to portal_app");

    private final Path folder;
    private final PostgresPrograms programs;
    private final int port;

    /** Of an empty folder. */
    OwnPostgres(PostgresPrograms programs, Path folder) throws IOException, InterruptedException, SQLException {
        this.folder = Files.createDirectories(folder);
        this.programs = programs;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--data-checksums");
        start();
        try (var superuser = connect("postgres");
                var statement = superuser.createStatement()) {
            for (var sql : ROLES_AND_DATABASE) {
                statement.execute(sql);
            }
        }
    }

    void start() throws IOException, InterruptedException {
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--log=" + folder.resolve("postgresql.log"),
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
    }

    /** As a crash: nothing is tidied up, and the next start recovers. */
    void stopAtOnce() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate");
    }

    /** Says nothing when it does not run. */
    void end() {
        try {
            if (Files.exists(data().resolve("postmaster.pid"))) {
                stopAtOnce();
            }
        } catch (IOException | InterruptedException | IllegalStateException e) {
            System.err.println("PostgreSQL in " + folder + " did not stop: " + e.getMessage());
        }
    }

    /** Settings of the portal, as system properties. */
    String[] settings(Path keys) {
        return new String[] {
            "-Dspring.datasource.url=" + url("portal"),
            "-Dspring.datasource.username=portal_app",
            "-Dspring.datasource.password=app",
            "-Dspring.flyway.user=portal_owner",
            "-Dspring.flyway.password=owner",
            "-Dportal.keys=" + keys
        };
    }

    /** As a superuser, who sees all societies. */
    Connection connect() throws SQLException {
        return connect("portal");
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to be root
            line.addAll(List.of("unshare", "--user"));
        }
        line.add(programs.program(program).toString());
        line.addAll(List.of(arguments));
        line.add("--pgdata=" + data());
        execute(line);
    }

    private void execute(List<String> line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("programs.log").toFile()))
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", line) + ": see " + folder.resolve("programs.log"));
        }
    }
}

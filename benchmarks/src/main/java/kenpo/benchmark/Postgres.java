package kenpo.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One PostgreSQL server for all that is compared: the programs the portal brings, with the settings it gives them. */
final class Postgres implements AutoCloseable {
    private static final String CONFIGURATION = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 200
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            """;

    private final PostgresPrograms programs;
    private final Path directory;
    private final int port;
    private final String password = UUID.randomUUID().toString();
    private Process process;

    private Postgres(PostgresPrograms programs, Path directory) throws IOException {
        this.programs = programs;
        this.directory = directory;
        this.port = Portal.freePort();
    }

    /** With roles and databases for the portal and for Keycloak. */
    static Postgres start(PostgresPrograms programs, Path directory) throws Exception {
        var postgres = new Postgres(programs, directory);
        postgres.initialize();
        postgres.open();
        return postgres;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    long process() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        // without waiting for clients
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        Started.awaitEnd(process);
    }

    private void initialize() throws Exception {
        Files.createDirectories(directory);
        own();
        run(
                "",
                "initdb",
                "--username=postgres",
                "--auth-host=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Files.writeString(directory.resolve("postgresql.conf"), CONFIGURATION.formatted(port));
        run("""
                create role portal_owner login password '%1$s'
                create role portal_app login password '%1$s'
                create role keycloak login password '%1$s'
                create database portal owner portal_owner encoding 'UTF8' template template0
                create database keycloak owner keycloak encoding 'UTF8' template template0
                revoke all on database portal from public
                grant connect on database portal to portal_app
                """.formatted(password), "postgres", "--single", "postgres");
    }

    private void open() throws Exception {
        process = program("postgres").start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!listens()) {
            if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("PostgreSQL does not start; see " + log());
            }
        }
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void run(String input, String program, String... arguments) throws Exception {
        var run = program(program, arguments).start();
        try (var out = run.outputWriter()) {
            out.write(input);
        }
        if (run.waitFor() != 0) {
            throw new IllegalStateException(program + " failed; see " + log());
        }
    }

    private ProcessBuilder program(String name, String... arguments) {
        var line = new ArrayList<>(prefix());
        line.add(programs.program(name).toString());
        // the first one of single-user mode has to be the first one
        int first = arguments.length > 0 && arguments[0].equals("--single") ? 1 : 0;
        line.addAll(Arrays.asList(arguments).subList(0, first));
        line.addAll(List.of("-D", directory.toString()));
        line.addAll(Arrays.asList(arguments).subList(first, arguments.length));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    private Path log() {
        return directory.resolveSibling("postgresql.log");
    }

    /** PostgreSQL refuses to be root: as the portal does, root gives its rights away before. */
    private static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        return namespaces()
                ? List.of("unshare", "--user")
                : List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    private void own() throws Exception {
        if (isRoot() && !namespaces()) {
            new ProcessBuilder("chown", "65534", directory.toString()).start().waitFor();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean namespaces() {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

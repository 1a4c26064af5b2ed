package kenpo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The portal on the common PostgreSQL: its people, its server, its class cache. */
final class PortalSide {
    /** Keycloak's own parameters, and one of the rows the portal allows. */
    private static final String HASH = "m=7168,t=5,p=1";

    /** While a mail is on its way to one, others go on. */
    private static final int AT_A_TIME = 6;

    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final Path jar;
    private final Path script;
    private final Path directory;
    private final MailSink mails;
    private final Plan plan;
    private final Postgres postgres;
    private final List<String> settings;

    PortalSide(Path jar, Path script, Path directory, Postgres postgres, MailSink mails, Plan plan) throws IOException {
        this.jar = jar;
        this.script = script;
        this.directory = directory;
        this.mails = mails;
        this.plan = plan;
        this.postgres = postgres;
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var keys =
                Files.createFile(directory.resolve("portal.keys"), PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        Files.writeString(keys, "k1=" + Base64.getEncoder().encodeToString(key) + "\n");
        this.settings = List.of(
                "--spring.datasource.url=" + postgres.url("portal"),
                "--spring.datasource.username=portal_app",
                "--spring.datasource.password=" + postgres.password(),
                "--spring.flyway.user=portal_owner",
                "--spring.flyway.password=" + postgres.password(),
                "--portal.keys=" + keys,
                "--portal.password-hash=" + HASH);
    }

    /** User ID and password of each letter. The first command makes the start script's class cache. */
    List<String[]> furnish() throws Exception {
        var letters = SignInBench.furnish(portal().startedBy(script), directory, plan.number("accounts"));
        try (var caches = Files.find(directory.resolve("cache"), 2, (file, any) -> file.endsWith("portal.aot"))) {
            caches.findAny().orElseThrow(() -> new IllegalStateException("the start script made no class cache"));
        }
        return letters;
    }

    /** First sign-ins of some of them, whose apps may then show the same code again. */
    void begin(URI server, List<String[]> letters, Path accounts) throws Exception {
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var parts = new ArrayList<Future<String>>();
            for (int i = 0; i < plan.people(); i++) {
                var person = new Person(i, Method.APP, mails, server);
                var letter = letters.get(i);
                parts.add(threads.submit(() -> {
                    person.begin(new Browser(client, server), letter);
                    return person.account().line();
                }));
            }
            Files.write(accounts, lines(parts));
        }
        forgetCodes();
    }

    /** Or nobody could sign in for half a minute after the set-up. */
    private void forgetCodes() throws SQLException {
        try (var sql = OwnerSql.at(postgres.url("portal"), postgres.password())) {
            sql.within(sql.text("select society_id from society"));
            sql.run("update authenticator_app set last_step = 1");
        }
    }

    private static List<String> lines(List<Future<String>> parts) throws ExecutionException, InterruptedException {
        var lines = new ArrayList<String>();
        for (var part : parts) {
            lines.add(part.get());
        }
        return lines;
    }

    /** As in production. */
    Running start() throws IOException {
        return new Running(portal().startedBy(script).serve(mails.port()));
    }

    Running startPlainly() throws IOException {
        return new Running(portal().serve(mails.port()));
    }

    private Portal portal() {
        return new Portal(jar, directory, plan.heap().toArray(String[]::new)).with(settings.toArray(String[]::new));
    }

    /** Its server. */
    record Running(Portal.Server server) implements FirstAnswer.Starting {
        @Override
        public Process process() {
            return server.process();
        }

        @Override
        public URI page() {
            return server.address().resolve("/sign-in");
        }

        @Override
        public void close() {
            process().destroy();
            Started.awaitEnd(process());
        }
    }
}

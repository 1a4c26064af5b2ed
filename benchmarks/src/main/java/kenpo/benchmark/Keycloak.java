package kenpo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keycloak as its distribution comes, in production mode, on the common PostgreSQL; one server, so without a cluster. */
final class Keycloak {
    static final String REALM = "bench";

    private final Path home;
    private final Path directory;
    private final Postgres postgres;
    private final Plan plan;

    Keycloak(Path home, Path directory, Postgres postgres, Plan plan) {
        this.home = home;
        this.directory = directory;
        this.postgres = postgres;
        this.plan = plan;
    }

    void furnish(Path accounts) throws Exception {
        var realm = directory.resolve("realm");
        KeycloakRealm.write(realm, accounts, plan);
        command("build", "--db=postgres");
        command("import", "--optimized", "--cache=local", "--dir=" + realm);
    }

    Running start() throws IOException {
        int port = Portal.freePort();
        var address = "http://localhost:" + port;
        var process = script(
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + address)
                .start();
        return new Running(process, URI.create(address));
    }

    private void command(String... words) throws Exception {
        int status = script(words).start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("kc.sh " + words[0] + ": status " + status + "; see keycloak.log");
        }
    }

    private ProcessBuilder script(String... words) {
        var line = new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
        line.addAll(List.of(words));
        var script = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("keycloak.log").toFile()));
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("JAVA_OPTS_KC_HEAP", String.join(" ", plan.heap()));
        if (!words[0].equals("build")) {
            script.environment().put("KC_DB_URL", postgres.url("keycloak"));
            script.environment().put("KC_DB_USERNAME", "keycloak");
            script.environment().put("KC_DB_PASSWORD", postgres.password());
        }
        return script;
    }

    /** Its server. */
    record Running(Process process, URI address) implements FirstAnswer.Starting {
        @Override
        public URI page() {
            return address.resolve("/realms/" + REALM + "/protocol/openid-connect/auth?client_id=account-console"
                    + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge="
                    + KeycloakSignIn.CHALLENGE + "&redirect_uri=" + address + "/realms/" + REALM + "/account/");
        }

        /** The script's child. */
        long java() {
            return process.children().findFirst().orElseThrow().pid();
        }

        @Override
        public void close() {
            process.destroy();
            Started.awaitEnd(process);
        }
    }
}

package kenpo.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The portal, and Keycloak beside it where it is given: {@code PeerBench JAR START-SCRIPT EMPTY-DIRECTORY
 * [--peer=DIRECTORY] [--NAME=NUMBER …]}. One PostgreSQL, the same Java, heap and hash for both.
 */
final class PeerBench {
    private final Path jar;
    private final Path script;
    private final Path directory;
    private final Plan plan;
    private final Started started;
    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final List<Contestant> contestants = new ArrayList<>();

    private PeerBench(Path jar, Path script, Path directory, Plan plan, Started started) {
        this.jar = jar;
        this.script = script;
        this.directory = directory;
        this.plan = plan;
        this.started = started;
    }

    public static void main(String[] arguments) throws Exception {
        var words = Arrays.asList(arguments);
        var plan = Plan.of(words.subList(3, words.size()));
        boolean complete;
        try (var started = new Started()) {
            var paths = words.subList(0, 3).stream().map(Path::of).toList();
            complete = new PeerBench(paths.get(0), paths.get(1), paths.get(2), plan, started).run();
        }
        System.exit(complete ? 0 : 1);
    }

    private boolean run() throws Exception {
        long begun = System.nanoTime();
        var postgres = started.add(Postgres.start(PostgresPrograms.of(jar), directory.resolve("postgresql")));
        var mails = started.add(new MailSink());
        var portal = new PortalSide(jar, script, directory, postgres, mails, plan);
        say("Making the portal's class cache, and opening a society with %d accounts …", plan.number("accounts"));
        var letters = portal.furnish();
        var files = new LinkedHashMap<String, Path>();
        var keycloak = plan.peer().map(home -> new Keycloak(home, directory, postgres, plan));
        if (keycloak.isPresent()) {
            prepare(keycloak.get(), files);
        }
        portal(portal, letters, files);
        if (keycloak.isPresent()) {
            var server = started.add(keycloak.get().start());
            FirstAnswer.await(server, System.nanoTime());
            contestants.add(new Contestant(Contestant.KEYCLOAK, server.address(), server.java(), "keycloak"));
        }
        var gatling = started.add(Gatling.start(directory));
        for (var each : contestants) {
            gatling.people(each.word(), each.address(), files.get(each.word()));
        }
        new Course(contestants, sides, gatling, postgres, plan).run();
        var report = new PeerReport(plan, sides, (System.nanoTime() - begun) / 1e9);
        return report.write(directory);
    }

    private void portal(PortalSide portal, List<String[]> letters, Map<String, Path> files) throws Exception {
        var side = new Side();
        sides.put(Contestant.PORTAL, side);
        sides.put(Contestant.PORTAL_KNOWN, new Side());
        say("Starting the portal …");
        side.firstAnswer.put("java -jar", ended(portal::startPlainly));
        var byScript = FirstAnswer.of(portal::start, plan.number("starts"));
        side.firstAnswer.put("its start script", byScript.seconds());
        var server = started.add(byScript.server());
        say("First sign-ins of %d people …", plan.people());
        var accounts = directory.resolve("portal.csv");
        portal.begin(server.server().address(), letters, accounts);
        for (var word : List.of(Contestant.PORTAL, Contestant.PORTAL_KNOWN)) {
            files.put(word, accounts);
            contestants.add(new Contestant(
                    word, server.server().address(), server.process().pid(), Contestant.PORTAL));
        }
    }

    private void prepare(Keycloak keycloak, Map<String, Path> files) throws Exception {
        say("Building Keycloak, and importing %d accounts …", plan.number("accounts"));
        var accounts = directory.resolve("keycloak.csv");
        keycloak.furnish(accounts);
        files.put(Contestant.KEYCLOAK, accounts);
        var side = new Side();
        side.firstAnswer.put("kc.sh start --optimized", ended(keycloak::start));
        sides.put(Contestant.KEYCLOAK, side);
    }

    /** Seconds of its first answer; none of its servers goes on. */
    private double ended(FirstAnswer.Start<?> start) throws Exception {
        var answer = FirstAnswer.of(start, plan.number("starts"));
        answer.server().close();
        return answer.seconds();
    }

    private static void say(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }
}

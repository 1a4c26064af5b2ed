package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Two servers under steady load, and what goes wrong in the life of a portal, one after another: {@code EnduranceBench JAR
 * EMPTY-DIRECTORY MINUTES [JAR-OF-THE-RELEASE-BEFORE]}. Status 1 when anything was as it must not be.
 */
final class EnduranceBench {
    private static final int MEMBERS = 100;
    private static final int NEWCOMERS_A_MINUTE = 30;
    private static final int MINUTES_AROUND = 12;
    private static final int UPGRADE_SECONDS = 60;
    private static final int REST_SECONDS = 5;

    private final Path jar;
    private final Path directory;
    private final PostgresPrograms programs;
    private final Path keys;
    private final int minutes;
    private final Report report;

    private EnduranceBench(Path jar, Path directory, int minutes) throws IOException {
        this.jar = jar;
        this.directory = directory;
        this.programs = PostgresPrograms.of(jar);
        this.minutes = minutes;
        this.report = new Report(directory);
        this.keys = Files.createFile(
                directory.resolve("portal.keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.writeString(keys, "k1=" + Base64.getEncoder().encodeToString(key) + "\n");
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new EnduranceBench(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        var before = arguments.length > 3 ? Path.of(arguments[3]) : bench.jar;
        try {
            bench.run(before);
        } catch (Exception e) {
            e.printStackTrace();
            bench.report.add(Verdict.of("the bench itself", "ended early", List.of(e.toString())));
        }
        System.out.println("\n" + bench.report.text());
        // the hooks stop everything
        System.exit(bench.report.passed() ? 0 : 1);
    }

    private void run(Path before) throws Exception {
        var database = new OwnPostgres(programs, directory.resolve("postgresql"));
        atTheEnd(database::end);
        var settings = new ArrayList<>(List.of(database.settings(keys)));
        System.out.println("Preparing …");
        int people = MEMBERS + NEWCOMERS_A_MINUTE * (minutes + MINUTES_AROUND);
        var old = portal(before, database);
        var letters = SignInBench.furnish(old, directory, people);
        // all come from one address, and many of them shall be wrong
        old.command("society", "set", "--society=localhost", "source.company-addresses=127.0.0.0/8");
        var mails = new PostOffice();
        settings.addAll(List.of("-Dspring.mail.host=127.0.0.1", "-Dspring.mail.port=" + mails.port()));
        var one = new ServerNode("one", before, directory, settings);
        var other = new ServerNode("other", before, directory, settings);
        atTheEnd(one::end);
        atTheEnd(other::end);
        var balancer = new Balancer(List.of(one, other));
        var site = new Site(directory, database, one, other, mails, balancer, new Journal());
        one.start();
        other.start();
        one.awaitWell();
        other.awaitWell();
        var load = new Load(site, letters);
        load.prepare(MEMBERS);
        load.begin();
        Script.pause(REST_SECONDS);
        underLoad(site, load, before);
    }

    /** For its commands, which are short. */
    private Portal portal(Path release, OwnPostgres database) {
        var options = new ArrayList<>(List.of(database.settings(keys)));
        options.add("-XX:TieredStopAtLevel=1");
        return new Portal(release, directory, options.toArray(String[]::new));
    }

    private void underLoad(Site site, Load load, Path before) throws Exception {
        var script = new Script(site, report);
        var killed = new ArrayList<Long>();
        if (!before.equals(jar)) {
            script.go(new RollingUpgrade(jar, UPGRADE_SECONDS));
        }
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        while (System.nanoTime() < end) {
            for (var fault : Faults.script()) {
                Script.pause(REST_SECONDS);
                var moment = script.go(fault);
                if (fault.name().equals(Faults.KILLED)) {
                    killed.add(moment);
                }
            }
        }
        var portal = portal(jar, site.database());
        try (var elsewhere = new Elsewhere(jar, directory.resolve("elsewhere"), keys)) {
            atTheEnd(elsewhere::close);
            report.add(elsewhere.backUp(portal));
            load.end();
            verify(site, load, killed, portal);
            var member = load.everybody().stream()
                    .filter(who -> who.isComplete() && who.method() == Method.APP)
                    .findFirst()
                    .orElseThrow();
            report.add(elsewhere.restore(programs, member, site));
        }
    }

    private void verify(Site site, Load load, List<Long> killed, Portal portal) throws Exception {
        var journal = site.journal();
        try (var database = site.database().connect()) {
            var invariants = new Invariants(database);
            report.add(invariants.outbox());
            report.add(invariants.mails(site.mails().delivered(), killed));
            report.add(invariants.people(load.everybody()));
        }
        long now = System.nanoTime();
        report.add(Verdict.of(
                "each code once",
                journal.successes(Cheat.TRIED, Long.MIN_VALUE, now) + " right codes sent twice, one session each",
                journal.violations(Long.MIN_VALUE, now).stream()
                        .map(Journal.Note::text)
                        .toList()));
        long start = System.nanoTime();
        portal.command("audit", "verify");
        report.add(
                Verdict.of("audit verify", "passes, %.1f s".formatted((System.nanoTime() - start) / 1e9), List.of()));
        Files.write(
                directory.resolve("setbacks.txt"),
                journal.setbacks(Long.MIN_VALUE, now).stream()
                        .map(Journal.Note::text)
                        .toList());
    }

    private static void atTheEnd(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }
}

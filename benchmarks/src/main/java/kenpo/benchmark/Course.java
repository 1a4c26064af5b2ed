package kenpo.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the contestants go through, by turns, while all their servers run. */
final class Course {
    static final double PATIENCE_MILLISECONDS = 300;

    private static final int AT_A_TIME = 2;

    /** Before what is counted: mails and seals that come a second or two later then fall in at both ends. */
    private static final int LEAD_IN = 100;

    private static final double FIRST_RATE = 10;
    private static final double STEP = 1.3;
    private static final int SECONDS_A_STEP = 8;
    private static final int HALVINGS = 3;

    private final List<Contestant> contestants;
    private final Map<String, Side> sides;
    private final Gatling gatling;
    private final Postgres postgres;
    private final Plan plan;

    Course(List<Contestant> contestants, Map<String, Side> sides, Gatling gatling, Postgres postgres, Plan plan) {
        this.contestants = contestants;
        this.sides = sides;
        this.gatling = gatling;
        this.postgres = postgres;
        this.plan = plan;
    }

    void run() throws IOException {
        var servers = contestants.stream().filter(each -> !each.isAgain()).toList();
        for (var each : servers) {
            say("Warming up %s with %d sign-ins …", each.word(), plan.number("warm-up"));
            signInAside(each, plan.number("warm-up"));
        }
        for (int i = 1; i <= plan.number("rounds"); i++) {
            for (var each : contestants) {
                round(each, i);
            }
        }
        for (int rate : plan.rates()) {
            for (var each : servers) {
                atRate(each, rate);
            }
        }
        for (var each : servers) {
            var side = sides.get(each.word());
            side.highestRate = highestRate(each);
            side.memory = (double) Reading.memory(each.process());
            say("%s: at most %.1f a second", each.word(), side.highestRate);
        }
    }

    private void round(Contestant contestant, int number) throws IOException {
        signInAside(contestant, Math.min(LEAD_IN, plan.number("sign-ins")));
        var round = signIn(contestant, plan.number("sign-ins"), 0);
        sides.get(contestant.word()).rounds.add(round);
        say(
                "%s, round %d: %.1f ms CPU of the server, %.1f of the database; %d failed",
                contestant.word(),
                number,
                round.serverEach(),
                round.databaseEach(),
                round.outcome().failed());
    }

    private void signInAside(Contestant contestant, int count) throws IOException {
        var outcome = gatling.signIn(contestant.word(), count, 0, AT_A_TIME);
        sides.get(contestant.word()).failedAside += outcome.failed();
    }

    private void atRate(Contestant contestant, int rate) throws IOException {
        var round = signIn(contestant, rate * plan.number("seconds"), rate);
        sides.get(contestant.word()).atRate.put(rate, round);
        say(
                "%s, %d a second: 95th percentile %.0f ms; %d failed",
                contestant.word(),
                rate,
                round.outcome().percentile(95),
                round.outcome().failed());
    }

    private double highestRate(Contestant contestant) throws IOException {
        double kept = 0;
        double rate = Math.min(FIRST_RATE, plan.greatestRate());
        while (keepsOnceOfTwice(contestant, rate)) {
            kept = rate;
            if (rate == plan.greatestRate()) {
                return kept;
            }
            rate = Math.min(rate * STEP, plan.greatestRate());
        }
        double tooMuch = rate;
        for (int i = 0; i < HALVINGS; i++) {
            double between = (kept + tooMuch) / 2;
            if (keepsOnceOfTwice(contestant, between)) {
                kept = between;
            } else {
                tooMuch = between;
            }
        }
        return kept;
    }

    /** One halt of the machine or a checkpoint of the database is no limit. */
    private boolean keepsOnceOfTwice(Contestant contestant, double rate) throws IOException {
        return keeps(contestant, rate) || keeps(contestant, rate);
    }

    private boolean keeps(Contestant contestant, double rate) throws IOException {
        int seconds = Math.min(SECONDS_A_STEP, plan.number("seconds"));
        var outcome = gatling.signIn(contestant.word(), (int) Math.ceil(rate * seconds), rate, 0);
        return outcome.failed() == 0 && outcome.percentile(95) <= PATIENCE_MILLISECONDS;
    }

    private Round signIn(Contestant contestant, int count, double rate) throws IOException {
        var before = read(contestant);
        var outcome = gatling.signIn(contestant.word(), count, rate, AT_A_TIME);
        var after = read(contestant);
        var spent = after.own().since(before.own());
        return new Round(
                outcome,
                spent.server(),
                spent.hashing(),
                after.database(before, contestant.database()),
                after.strangers(before));
    }

    private Reading read(Contestant contestant) throws IOException {
        var others = new ArrayList<>(
                List.of(gatling.process(), ProcessHandle.current().pid()));
        contestants.stream()
                .map(Contestant::process)
                .filter(process -> process != contestant.process())
                .distinct()
                .forEach(others::add);
        return Reading.of(contestant, postgres, others);
    }

    private static void say(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }
}

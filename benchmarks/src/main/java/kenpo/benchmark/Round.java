package kenpo.benchmark;

import java.util.List;

/** Sign-ins to one server: how they went, and the milliseconds of processor time they took there. */
record Round(Gatling.Outcome outcome, double server, double hash, double database, double strangers) {
    /** More of one processor than this, and others disturbed it. */
    static final double QUIET = 0.1;

    Round and(Round other) {
        return new Round(
                outcome.and(other.outcome),
                server + other.server,
                hash + other.hash,
                database + other.database,
                Math.max(strangers, other.strangers));
    }

    static Round of(List<Round> rounds) {
        return rounds.stream().reduce(Round::and).orElseThrow();
    }

    double serverEach() {
        return server / outcome.count();
    }

    double hashEach() {
        return hash / outcome.count();
    }

    double databaseEach() {
        return database / outcome.count();
    }

    double bothEach() {
        return serverEach() + databaseEach();
    }

    boolean disturbed() {
        return strangers > QUIET;
    }
}

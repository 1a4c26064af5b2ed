package kenpo.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was measured of one contestant. */
final class Side {
    final List<Round> rounds = new ArrayList<>();
    final Map<Integer, Round> atRate = new LinkedHashMap<>();

    /** Sign-ins that are not measured, and yet must not fail. */
    int failedAside;

    /** In seconds, by how it was started. */
    final Map<String, Double> firstAnswer = new LinkedHashMap<>();

    /** Null where it is not measured, as what follows. */
    Double highestRate;

    /** In bytes. */
    Double memory;

    /** Milliseconds. */
    Double at(int rate, int percent) {
        return atRate.containsKey(rate) ? (Double) atRate.get(rate).outcome().percentile(percent) : null;
    }

    Round whole() {
        return Round.of(rounds);
    }

    boolean disturbed() {
        return rounds.stream().anyMatch(Round::disturbed)
                || atRate.values().stream().anyMatch(Round::disturbed);
    }

    int failed() {
        return failedAside
                + whole().outcome().failed()
                + atRate.values().stream()
                        .mapToInt(round -> round.outcome().failed())
                        .sum();
    }
}

package kenpo.portal.staff.dashboard;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import kenpo.portal.staff.members.MemberState;

/** What was counted of one day, and when last. */
record CountedDay(Map<Figure, Long> counts, Instant at) {
    CountedDay {
        counts = Map.copyOf(counts);
    }

    long of(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    boolean hasPersons() {
        return Stream.of(MemberState.values()).anyMatch(state -> of(Figure.of(state)) > 0);
    }

    CountedDay with(CountedDay other) {
        var all = new EnumMap<Figure, Long>(Figure.class);
        all.putAll(counts);
        all.putAll(other.counts);
        return new CountedDay(all, at.isAfter(other.at) ? at : other.at);
    }
}

package kenpo.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What all persons met, each with its time, so that it can be told what came of which fault. */
final class Journal {
    /** One request; times are those of System.nanoTime. */
    record Answer(long start, long end, int status) {}

    /** Something done from its beginning to its end without a setback: the last of as many tries as it took. */
    record Success(String what, long start, long end) {}

    record Note(String text, long at) {}

    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Collection<Success> successes = new ConcurrentLinkedQueue<>();
    private final Collection<Note> setbacks = new ConcurrentLinkedQueue<>();
    private final Collection<Note> violations = new ConcurrentLinkedQueue<>();

    void answered(long start, int status) {
        answers.add(new Answer(start, System.nanoTime(), status));
    }

    void succeeded(String what, long start) {
        successes.add(new Success(what, start, System.nanoTime()));
    }

    void setBack(String who, Setback why) {
        setbacks.add(new Note(who + ": " + why.getMessage(), System.nanoTime()));
    }

    /** What must never happen. */
    void violated(String what) {
        violations.add(new Note(what, System.nanoTime()));
        System.out.println("VIOLATED: " + what);
    }

    List<Note> violations(long from, long to) {
        return violations.stream()
                .filter(note -> note.at >= from && note.at < to)
                .toList();
    }

    List<Note> setbacks(long from, long to) {
        return setbacks.stream().filter(note -> note.at >= from && note.at < to).toList();
    }

    /** How many requests ended in that time with each status; 0 is no answer. */
    Map<Integer, Long> statuses(long from, long to) {
        return answers.stream()
                .filter(answer -> answer.end >= from && answer.end < to)
                .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    long successes(String what, long from, long to) {
        return successes.stream()
                .filter(each -> each.what.equals(what) && each.end >= from && each.end < to)
                .count();
    }

    /** Seconds from that time to the end of the first that began behind it. */
    OptionalDouble firstSuccess(String what, long from) {
        return successes.stream()
                .filter(each -> each.what.equals(what) && each.start >= from)
                .mapToDouble(each -> (each.end - from) / 1e9)
                .min();
    }

    /** Seconds of the slowest answer with that status that ended in that time. */
    double slowest(int status, long from, long to) {
        return answers.stream()
                .filter(answer -> answer.status == status && answer.end >= from && answer.end < to)
                .mapToDouble(answer -> (answer.end - answer.start) / 1e9)
                .max()
                .orElse(0);
    }
}

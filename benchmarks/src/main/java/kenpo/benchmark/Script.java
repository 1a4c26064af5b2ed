package kenpo.benchmark;

import java.util.ArrayList;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Does one fault after another, and judges each when all is well again. */
final class Script {
    /** Pages, pages with an error of the person's, and the two that say that the portal does not serve just now. */
    private static final Set<Integer> UNDERSTOOD = Set.of(200, 302, 303, 422, 503, Setback.NO_ANSWER);

    private final Site site;
    private final Report report;

    Script(Site site, Report report) {
        this.site = site;
        this.report = report;
    }

    /** When it began, by the clock of intervals. */
    long go(Fault fault) throws Exception {
        System.out.println(fault.name() + " …");
        fault.prepare(site);
        long begin = System.nanoTime();
        fault.begin(site);
        pause(fault.seconds());
        fault.end(site);
        long end = System.nanoTime();
        int limit = fault.limit() * Pace.slower();
        while (success(end).isEmpty() && System.nanoTime() - end < TimeUnit.SECONDS.toNanos(limit)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        report.add(judge(fault, begin, end, System.nanoTime()));
        fault.tidyUp(site);
        return begin;
    }

    static void pause(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private Verdict judge(Fault fault, long begin, long end, long now) {
        var journal = site.journal();
        var wrong = new ArrayList<String>();
        journal.violations(begin, now).forEach(note -> wrong.add(note.text()));
        fault.wrong().ifPresent(wrong::add);
        for (var what : fault.spared()) {
            if (journal.successes(what, begin, end) == 0) {
                wrong.add("no " + what + " meanwhile");
            }
        }
        var statuses = journal.statuses(begin, now);
        statuses.forEach((status, count) -> {
            if (!UNDERSTOOD.contains(status) || fault.unnoticed() && (status == 503 || status == Setback.NO_ANSWER)) {
                wrong.add(count + " × " + named(status));
            }
        });
        var again = success(end);
        if (again.isEmpty()) {
            wrong.add("not all well within " + fault.limit() * Pace.slower() + " s");
        }
        return new Verdict(fault.name(), seen(fault, begin, end, now), success(begin), again, wrong);
    }

    private String seen(Fault fault, long begin, long end, long now) {
        var journal = site.journal();
        var statuses = journal.statuses(begin, now);
        var failures = statuses.entrySet().stream()
                .filter(status -> status.getKey() == Setback.NO_ANSWER || status.getKey() >= 400)
                .map(status -> "%d × %s (slowest %.1f s)"
                        .formatted(
                                status.getValue(),
                                named(status.getKey()),
                                journal.slowest(status.getKey(), begin, now)))
                .collect(Collectors.joining(", "));
        var done = Fault.EVERYTHING.stream()
                .map(what -> what + " " + journal.successes(what, begin, end))
                .collect(Collectors.joining(", "));
        return "%d requests%s; done meanwhile: %s%s"
                .formatted(
                        statuses.values().stream().mapToLong(Long::longValue).sum(),
                        failures.isEmpty() ? "" : ", of them " + failures,
                        done,
                        fault.seen().isEmpty() ? "" : "; " + fault.seen());
    }

    /** Until each kind succeeded once. */
    private OptionalDouble success(long from) {
        double last = 0;
        for (var what : Fault.EVERYTHING) {
            var first = site.journal().firstSuccess(what, from);
            if (first.isEmpty()) {
                return first;
            }
            last = Math.max(last, first.getAsDouble());
        }
        return OptionalDouble.of(last);
    }

    private static String named(int status) {
        return status == Setback.NO_ANSWER ? "no answer" : Integer.toString(status);
    }
}

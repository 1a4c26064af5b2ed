package kenpo.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The time of the clock it rests on; for what makes a past, the time that has come to, a little later at each look. */
final class PastClock extends Clock implements PastTime {
    private static final ScopedValue<AtomicReference<Instant>> PAST = ScopedValue.newInstance();
    /** So that what happens at once keeps its order. */
    private static final Duration LOOK = Duration.ofMillis(1);

    private final Clock present;

    PastClock(Clock present) {
        this.present = present;
    }

    /** Others see the present meanwhile. */
    void during(Instant begin, Runnable work) {
        ScopedValue.where(PAST, new AtomicReference<>(begin)).run(work);
    }

    @Override
    public void turnTo(Instant later) {
        PAST.get().updateAndGet(now -> now.isBefore(later) ? later : now);
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get().updateAndGet(now -> now.plus(LOOK)) : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PastClock(present.withZone(zone));
    }
}

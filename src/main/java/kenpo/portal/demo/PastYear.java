package kenpo.portal.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.staff.dashboard.Counting;
import kenpo.portal.web.TokyoTime;
import org.springframework.context.SmartLifecycle;

/**
 * Founds the first demo society a year ago and makes its past, on the first start. That is before the server listens and before
 * any job runs, so that the trail has the past first and everything else after it. A start that was broken off is taken up on
 * the day after its last; what people of the past had at hand is gone then, and those who need it come no more. Once the demo's
 * own roster is there, the past is over.
 */
final class PastYear implements SmartLifecycle {
    private static final int DAYS = 365;
    private static final int FOUNDERS = 87;
    private static final int OPENING_HOUR = 9;
    private static final AuditEvent.Actor ACTOR = new AuditEvent.Actor.Operator("demo");

    private final Societies societies;
    private final DemoRoster roster;
    private final DemoTexts texts;
    private final Past past;
    private final Counting counting;
    private final PastClock clock;

    PastYear(Societies societies, DemoRoster roster, DemoTexts texts, Past past, Counting counting, PastClock clock) {
        this.societies = societies;
        this.roster = roster;
        this.texts = texts;
        this.past = past;
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public void start() {
        var demo = DemoSociety.ALL.getFirst();
        var first = today().minusDays(DAYS);
        var society = societies.byHost(demo.hosts().getFirst());
        if (society.isEmpty()) {
            make(demo, first, first);
        } else if (!CurrentSociety.call(society.get(), () -> roster.isImported(demo, society.get()))) {
            make(demo, first, CurrentSociety.call(society.get(), () -> dayAfterLast(society.get(), first)));
        }
    }

    /** A day that was begun and not counted is left as it is. */
    private LocalDate dayAfterLast(Society society, LocalDate first) {
        return counting.lastCounted(society.id()).orElse(first.minusDays(1)).plusDays(2);
    }

    private void make(DemoSociety demo, LocalDate first, LocalDate from) {
        if (!from.isBefore(today())) {
            return;
        }
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .println("Making a year of the past of " + demo.name() + ", this once …");
        var begin = from.atTime(OPENING_HOUR, 0).atZone(TokyoTime.ZONE).toInstant();
        clock.during(begin, () -> {
            var society = found(demo);
            CurrentSociety.run(society, () -> {
                texts.publishTerms(demo, society, first);
                past.make(society, new PastCalendar(first, DAYS, FOUNDERS), from, ACTOR);
            });
        });
    }

    private Society found(DemoSociety demo) {
        return societies
                .byHost(demo.hosts().getFirst())
                .orElseGet(() ->
                        societies.add(demo.name(), demo.englishName(), demo.number(), demo.hosts(), demo.settings()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE);
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return false;
    }

    /** Before the web server's. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package kenpo.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * People who come at fixed rates, however the portal fares: each second one who signs in by app, each other second one by
 * mail and one for the first time, and each fourth second somebody who sends one code twice.
 */
final class Load {
    private static final int TICKS_A_SECOND = 2;
    private static final int PATIENCE_SECONDS = 240 * Pace.slower();
    private static final int PREPARED_AT_A_TIME = 4;

    private final Site site;
    private final Queue<Registrant> strangers = new ConcurrentLinkedQueue<>();
    private final Map<Method, Queue<Registrant>> members =
            Map.of(Method.APP, new ConcurrentLinkedQueue<>(), Method.MAIL, new ConcurrentLinkedQueue<>());
    private final Collection<Registrant> everybody = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private int tick;

    Load(Site site, List<String[]> letters) {
        this.site = site;
        for (int i = 0; i < letters.size(); i++) {
            strangers.add(new Registrant(i, i % 3 == 0 ? Method.MAIL : Method.APP, letters.get(i)));
        }
    }

    /** So many first sign-ins, a few at a time. */
    void prepare(int count) throws InterruptedException {
        var places = new Semaphore(PREPARED_AT_A_TIME);
        for (int i = 0; i < count; i++) {
            places.acquire();
            people.execute(() -> {
                newcomer();
                places.release();
            });
        }
        places.acquire(PREPARED_AT_A_TIME);
    }

    void begin() {
        ticks.scheduleAtFixedRate(this::tick, 0, 1000L * Pace.slower() / TICKS_A_SECOND, TimeUnit.MILLISECONDS);
    }

    /** Nobody comes any more, and whoever is there ends what they began. */
    void end() throws InterruptedException {
        ticks.shutdownNow();
        people.shutdown();
        if (!people.awaitTermination(PATIENCE_SECONDS + 60L, TimeUnit.SECONDS)) {
            site.journal().violated("somebody still waits");
        }
    }

    Collection<Registrant> everybody() {
        return everybody;
    }

    private void tick() {
        int number = tick++;
        switch (number % (4 * TICKS_A_SECOND)) {
            case 0, 4 -> people.execute(this::newcomer);
            case 2, 6 -> people.execute(() -> member(Method.MAIL));
            case 1, 5, 7 -> people.execute(() -> member(Method.APP));
            default -> {
                people.execute(() -> member(Method.APP));
                people.execute(() -> cheat(number));
            }
        }
    }

    private void newcomer() {
        var who = strangers.poll();
        if (who == null) {
            return;
        }
        everybody.add(who);
        run(
                who,
                () -> new Newcomer(who, new Visitor(site.balancer(), site.journal()), site.mails(), site.journal())
                        .goThrough(PATIENCE_SECONDS));
    }

    private void member(Method method) {
        var who = members.get(method).poll();
        if (who != null) {
            run(
                    who,
                    () -> new MemberVisit(who, site.mails(), site.journal()).signIn(site.balancer(), PATIENCE_SECONDS));
        }
    }

    private void cheat(int number) {
        var who = members.get(number % 16 < 8 ? Method.APP : Method.MAIL).poll();
        if (who != null) {
            run(who, () -> {
                new Cheat(who, site.mails(), site.journal()).trySignIn(site.balancer(), number % 32 < 16);
                return true;
            });
        }
    }

    /** What somebody came for; false when it took too long. */
    private interface Errand {
        boolean run() throws InterruptedException;
    }

    private void run(Registrant who, Errand errand) {
        try {
            if (!errand.run()) {
                site.journal().violated(who.userId() + " did not get in within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            site.journal().violated(who.userId() + ": " + e);
        }
        if (who.isComplete()) {
            members.get(who.method()).add(who);
        }
    }
}

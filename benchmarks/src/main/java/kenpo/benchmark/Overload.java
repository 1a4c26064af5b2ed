package kenpo.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Ten times as many sign-ins a second as the processors can hash passwords for, beside the people who come anyway. */
final class Overload implements Fault {
    private static final int TIMES = 10;
    private static final int UNANSWERED_AT_MOST = 1500;
    private static final int TICKS_A_SECOND = 50;
    private static final int QUICK_SECONDS = 2 * Pace.slower();

    /** waits: with Retry-After. */
    private record Answer(int status, boolean waits, double seconds) {}

    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final Semaphore places = new Semaphore(UNANSWERED_AT_MOST);
    private ScheduledExecutorService ticks;
    private double rate;

    @Override
    public String name() {
        return "10 × overload";
    }

    @Override
    public int seconds() {
        return 20;
    }

    @Override
    public void begin(Site site) throws Exception {
        rate = TIMES
                * Runtime.getRuntime().availableProcessors()
                / site.balancer().secondsOfHash(site.one());
        var crowd = new Visitor(site.balancer(), site.journal());
        crowd.open("/sign-in");
        ticks = Executors.newSingleThreadScheduledExecutor();
        ticks.scheduleAtFixedRate(() -> send(site, crowd), 0, 1000 / TICKS_A_SECOND, TimeUnit.MILLISECONDS);
    }

    @Override
    public void end(Site site) throws Exception {
        ticks.shutdownNow();
        ticks.awaitTermination(5, TimeUnit.SECONDS);
        places.acquire(UNANSWERED_AT_MOST);
    }

    /** Somebody nobody knows costs the same hash as a member. */
    private void send(Site site, Visitor crowd) {
        for (int i = 0; i < rate / TICKS_A_SECOND; i++) {
            if (!places.tryAcquire()) {
                held.incrementAndGet();
                continue;
            }
            var request = crowd.prepared(
                    "/sign-in",
                    Map.of("userId", "nobody%06d".formatted(sent.incrementAndGet()), "password", "Wrong-pass-1"));
            Thread.startVirtualThread(() -> {
                long start = System.nanoTime();
                try {
                    count(start, site.balancer().send(request));
                } catch (IOException e) {
                    answers.add(new Answer(Setback.NO_ANSWER, false, (System.nanoTime() - start) / 1e9));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    places.release();
                }
            });
        }
    }

    private void count(long start, HttpResponse<String> answer) {
        answers.add(new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").isPresent(),
                (System.nanoTime() - start) / 1e9));
    }

    /** Some of the flood are served and some turned away; the persons beside it are counted with everybody. */
    @Override
    public List<String> spared() {
        return List.of(MemberVisit.BY_APP);
    }

    @Override
    public int limit() {
        return 20;
    }

    @Override
    public String seen() {
        return "of %.0f a second wanted %d sent (%d held back); %d hashed, %d told 503 (median %.2f s, 95th %.2f s), %d no answer"
                .formatted(
                        rate,
                        sent.get(),
                        held.get(),
                        seconds(422).size(),
                        seconds(503).size(),
                        at(seconds(503), 50),
                        at(seconds(503), 95),
                        seconds(Setback.NO_ANSWER).size());
    }

    @Override
    public Optional<String> wrong() {
        if (seconds(503).isEmpty()) {
            return Optional.of("nobody was turned away");
        }
        if (answers.stream().anyMatch(answer -> answer.status == 503 && !answer.waits)) {
            return Optional.of("503 without Retry-After");
        }
        return at(seconds(503), 95) > QUICK_SECONDS ? Optional.of("503 comes late") : Optional.empty();
    }

    private List<Double> seconds(int status) {
        var all = new ArrayList<Double>();
        answers.stream().filter(answer -> answer.status == status).forEach(answer -> all.add(answer.seconds));
        all.sort(null);
        return all;
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
    }
}

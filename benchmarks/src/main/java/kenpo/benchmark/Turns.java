package kenpo.benchmark;

import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many sign-ins to one server: at a rate a second, whether the server keeps up or not, or a few at a time. */
final class Turns {
    private final Target target;
    private final int count;
    private final double rate;
    private final int atATime;
    private final long start = System.nanoTime();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Queue<Double> milliseconds = new ConcurrentLinkedQueue<>();
    private final CountDownLatch open;

    /** A rate of 0 means a few at a time. */
    Turns(Target target, int count, double rate, int atATime) {
        this.target = target;
        this.count = count;
        this.rate = rate;
        this.atATime = atATime;
        this.open = new CountDownLatch(count);
    }

    /** Null when there is none now. */
    Turn take() {
        if (rate == 0 && running.incrementAndGet() > atATime) {
            running.decrementAndGet();
            return null;
        }
        var who = taken.get() < count ? target.people().poll() : null;
        int number = who == null ? count : taken.getAndIncrement();
        if (number >= count) {
            // back to the front: at the end it would seem to have signed in just now
            if (who != null) {
                target.people().addFirst(who);
            }
            running.decrementAndGet();
            return null;
        }
        return new Turn(this, target, who, Math.max(due(number), System.nanoTime() + who.readyIn()));
    }

    private long due(int number) {
        return rate == 0 ? System.nanoTime() : start + (long) (number / rate * 1e9);
    }

    private void end(Turn turn, boolean well) {
        if (well) {
            milliseconds.add((System.nanoTime() - turn.due) / 1e6);
        } else {
            failed.incrementAndGet();
        }
        target.people().add(turn.who);
        running.decrementAndGet();
        open.countDown();
    }

    /** As one line: how many failed, and the times of the others. */
    String outcome() throws InterruptedException {
        if (!open.await(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException(open.getCount() + " sign-ins do not end");
        }
        return failed.get() + " "
                + String.join(",", milliseconds.stream().map("%.2f"::formatted).toList());
    }

    /** A server by one of its names, and the people who sign in there, whoever has rested longest first. */
    record Target(String word, String address, Deque<Someone> people) {}

    /** An account and its app. */
    static final class Someone {
        final Account account;
        private final Totp app;

        Someone(Account account) {
            this.account = account;
            this.app = new Totp(account.key());
        }

        String code() {
            return app.code();
        }

        private long readyIn() {
            return TimeUnit.MILLISECONDS.toNanos(app.readyIn());
        }
    }

    /** One sign-in, due at a moment. */
    static final class Turn {
        private final Turns all;
        final Target target;
        final Someone who;
        private final long due;

        private Turn(Turns all, Target target, Someone who, long due) {
            this.all = all;
            this.target = target;
            this.who = who;
            this.due = due;
        }

        long nanosecondsLeft() {
            return Math.max(0, due - System.nanoTime());
        }

        void end(boolean well) {
            all.end(this, well);
        }
    }
}

package kenpo.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** What was started and has to be stopped again, the last one first: at the end, after a failure, and on Ctrl-C. */
final class Started implements AutoCloseable {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    Started() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll));
    }

    /** With what is under way just now: a command, or a start that is timed. */
    private void closeAll() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        close();
    }

    /** Waits until a process that was told to end has ended, and kills it and its children when it does not. */
    static void awaitEnd(Process process) {
        var all = process.descendants().toList();
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    synchronized <T extends AutoCloseable> T add(T started) {
        running.push(started);
        return started;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("could not be stopped: " + e);
            }
        }
    }
}

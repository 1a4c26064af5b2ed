package kenpo.benchmark;

/** A person did not get on: what was asked, and what came of it. */
final class Setback extends Exception {
    /** Status of a request that was sent and never answered. */
    static final int NO_ANSWER = 0;

    private static final long serialVersionUID = 1;

    private final int status;
    private final int secondsToWait;

    Setback(String what, int status, int secondsToWait) {
        super(what + ": " + (status == NO_ANSWER ? "no answer" : status));
        this.status = status;
        this.secondsToWait = secondsToWait;
    }

    /** The page is not the one that should come. */
    Setback(String what) {
        super(what);
        this.status = 200;
        this.secondsToWait = 1;
    }

    /** Whether the server may have done what was asked. */
    boolean mayBeDone() {
        return status == NO_ANSWER || status >= 500;
    }

    int secondsToWait() {
        return secondsToWait;
    }
}

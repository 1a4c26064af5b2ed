package kenpo.portal.signin.web;

import java.time.Duration;
import java.time.Instant;

/** When a further code may be asked for; seconds: how long that is from now, 0 if at once. */
record Resend(Instant from, long seconds) {
    private static final long LONGEST_COUNTDOWN = 120;

    static Resend of(Instant from, Instant now) {
        var wait = Duration.between(now, from).plusMillis(999);
        return new Resend(from, Math.max(0, wait.toSeconds()));
    }

    public boolean waiting() {
        return seconds > 0;
    }

    /** A countdown helps for a minute; for longer the time of day does. */
    public boolean countdown() {
        return seconds > 0 && seconds <= LONGEST_COUNTDOWN;
    }
}

package kenpo.portal.demo;

import java.time.Instant;

/** Moves the time of whoever makes a past. */
interface PastTime {
    /** Does nothing when it is later already. */
    void turnTo(Instant later);
}

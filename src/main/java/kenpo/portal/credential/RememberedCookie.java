package kenpo.portal.credential;

import java.time.Instant;

/** What a remembered browser is given to keep, and until when it is worth something. */
public record RememberedCookie(String value, Instant until) {
    /** Never the value: this text may end in a log. */
    @Override
    public String toString() {
        return "RememberedCookie";
    }
}

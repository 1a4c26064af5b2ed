package kenpo.portal.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a notice can be read: from a moment on, until another, or until somebody withdraws it. */
public record Period(Instant from, @Nullable Instant until) {
    public Period {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }
}

package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** When the session behind a request ends if nothing more happens; pages warn before that. */
public final class SessionEnd {
    private static final String ATTRIBUTE = SessionEnd.class.getName();

    private SessionEnd() {}

    public static void announce(HttpServletRequest request, Instant at) {
        request.setAttribute(ATTRIBUTE, at);
    }

    static Optional<Instant> of(HttpServletRequest request) {
        return Optional.ofNullable((Instant) request.getAttribute(ATTRIBUTE));
    }
}

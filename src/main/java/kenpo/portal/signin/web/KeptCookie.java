package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kenpo.portal.credential.RememberedCookie;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Component;

/** The cookie of a remembered browser: replaced at each use, and gone as soon as it is worth nothing. */
@Component
class KeptCookie {
    private final Clock clock;

    KeptCookie(Clock clock) {
        this.clock = clock;
    }

    static Optional<String> of(HttpServletRequest request) {
        return PortalCookies.REMEMBERED.read(request);
    }

    void keep(HttpServletRequest request, HttpServletResponse response, RememberedCookie cookie) {
        PortalCookies.REMEMBERED.keep(
                request, response, cookie.value(), Duration.between(clock.instant(), cookie.until()));
    }

    /** Writes what the browser should hold by now where that differs from what it has shown. */
    void replace(HttpServletRequest request, HttpServletResponse response, Optional<RememberedCookie> cookie) {
        var shown = of(request);
        if (cookie.isPresent() && !shown.equals(cookie.map(RememberedCookie::value))) {
            keep(request, response, cookie.get());
        } else if (cookie.isEmpty() && shown.isPresent()) {
            PortalCookies.REMEMBERED.clear(request, response);
        }
    }
}

package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import kenpo.portal.society.HostName;

/** Which of the society's hosts this browser is at; SocietyFilter has let no other through. */
public final class VisitedHost {
    private VisitedHost() {}

    public static HostName of(HttpServletRequest request) {
        return HostName.parse(request.getServerName()).orElseThrow();
    }
}

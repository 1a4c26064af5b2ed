package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kenpo.portal.web.PortalCookies;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads whoever must sign in first to the office's sign-in page, whether or not there is a page at that path. */
@Component
class StaffEntry implements AuthenticationEntryPoint {
    /** Asked for by a script, which leads the way itself. */
    private static final String CONTINUATION = "/session/continue";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getRequestURI().equals(CONTINUATION)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean hadSession = PortalCookies.SESSION.read(request).isPresent();
        PortalCookies.SESSION.clear(request, response);
        response.sendRedirect(hadSession ? OfficePages.SIGN_IN + "?ended" : OfficePages.SIGN_IN);
    }
}

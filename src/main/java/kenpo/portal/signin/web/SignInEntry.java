package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kenpo.portal.web.PortalCookies;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads whoever must sign in first to the page of the step they are at, or to the sign-in page. */
@Component
class SignInEntry implements AuthenticationEntryPoint {
    private final CurrentSignInResolver signIns;

    SignInEntry(CurrentSignInResolver signIns) {
        this.signIns = signIns;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var halfWay = signIns.current(request);
        if (halfWay.isPresent()) {
            response.sendRedirect(SignInPages.of(halfWay.get()));
            return;
        }
        var returnTo = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
        boolean hadSession = PortalCookies.SESSION.read(request).isPresent();
        PortalCookies.SESSION.clear(request, response);
        response.sendRedirect(
                SignInPages.SIGN_IN + (hadSession ? "?ended&returnTo=" + returnTo : "?returnTo=" + returnTo));
    }
}

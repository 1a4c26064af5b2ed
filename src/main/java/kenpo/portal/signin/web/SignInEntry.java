package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import kenpo.portal.web.PortalCookies;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads whoever must sign in first to the page of the step they are at, or to the sign-in page; where no page is, says so.
 */
@Component
class SignInEntry implements AuthenticationEntryPoint {
    private static final int LONGEST_PATH = 200;
    /** Elsewhere there is nothing to sign in for. */
    private static final Pattern MEMBERS_PAGE = Pattern.compile("/|/report|/(notices|settings)(/.*)?");

    /** Asked for by a script, which leads the way itself. */
    private static final String CONTINUATION = "/session/continue";

    private final CurrentSignInResolver signIns;

    SignInEntry(CurrentSignInResolver signIns) {
        this.signIns = signIns;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var path = request.getRequestURI();
        if (path.equals(CONTINUATION)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!MEMBERS_PAGE.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var halfWay = signIns.current(request);
        if (halfWay.isPresent()) {
            response.sendRedirect(SignInPages.of(halfWay.get()));
            return;
        }
        boolean hadSession = PortalCookies.SESSION.read(request).isPresent();
        PortalCookies.SESSION.clear(request, response);
        response.sendRedirect(signInPage(path, hadSession));
    }

    /** A path too long to be one of ours is not returned to: it might not fit into the answer's headers. */
    static String signInPage(String wanted, boolean hadSession) {
        var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        if (hadSession) {
            parameters.add("ended");
        }
        if (wanted.length() <= LONGEST_PATH) {
            parameters.add("returnTo=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        }
        return SignInPages.SIGN_IN + parameters;
    }
}

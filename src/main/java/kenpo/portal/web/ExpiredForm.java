package kenpo.portal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.CurrentSociety;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A form whose token is missing or foreign changes nothing: the page is shown again, with what was typed (secrets
 * excepted) and a word of what to do. Most of the time it only stood open for too long.
 */
@Component
public class ExpiredForm implements AccessDeniedHandler {
    private static final Pattern NOT_A_NAME = Pattern.compile("/(?![a-z-]{0,30}(/|$))[^/]*");
    private static final int LONGEST_PATH = 100;

    private final AuditTrail audit;

    ExpiredForm(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        audit.record(
                CurrentSociety.get().id(),
                AuditEvent.refused(
                        AuditKind.FORM_TOKEN_REFUSED,
                        new AuditEvent.Actor.Anyone(),
                        null,
                        page(request.getRequestURI())));
        RefusedForm.announce(request);
        request.getRequestDispatcher(request.getRequestURI()).forward(new AsGet(request), new WithoutPage(response));
    }

    /** The path without what may be secret in it, such as a link's token, and never longer than a path of ours. */
    static String page(String path) {
        var known = NOT_A_NAME.matcher(path).replaceAll("/…");
        return known.substring(0, Math.min(known.length(), LONGEST_PATH));
    }

    private static final class AsGet extends HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    /** A path that is only posted to has no page to be shown again: then the one about refused forms. */
    private static final class WithoutPage extends HttpServletResponseWrapper {
        WithoutPage(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            super.sendError(status == HttpStatus.METHOD_NOT_ALLOWED.value() ? HttpStatus.FORBIDDEN.value() : status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}

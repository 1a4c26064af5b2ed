package kenpo.portal.staff.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kenpo.portal.staff.signin.StaffSecurityContext;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody send a file who is not signed in: the form's token stands in the body, which would be read first. Whoever may
 * send it is not yet let in: that is asked again once the body is there.
 */
final class UploadGate extends OncePerRequestFilter {
    private static final long ORDINARY = 64 * 1024;

    private final StaffSecurityContext contexts;

    UploadGate(StaffSecurityContext contexts) {
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request) && !contexts.isKnown(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentLengthLong() > ORDINARY
                || StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }
}

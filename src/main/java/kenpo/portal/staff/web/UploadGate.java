package kenpo.portal.staff.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody send a file who is not signed in: the form's token stands in the body, which would be read first. */
final class UploadGate extends OncePerRequestFilter {
    private static final long ORDINARY = 64 * 1024;

    private final SecurityContextRepository contexts;

    UploadGate(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request) && isStranger(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getContentLengthLong() > ORDINARY || (type != null && type.startsWith("multipart/"));
    }

    private boolean isStranger(HttpServletRequest request) {
        return contexts.loadDeferredContext(request).get().getAuthentication() == null;
    }
}

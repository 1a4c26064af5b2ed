package kenpo.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose parameters cannot be read, when somebody asks for one and not before, since that reads its body.
 * Nothing is logged: anybody can send such a request, and choose the words.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class UndecodableFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            refuse(response, e);
        } catch (ServletException e) {
            var reason = reason(e);
            if (reason == null) {
                throw e;
            }
            refuse(response, reason);
        }
    }

    private static @Nullable InvalidParameterException reason(ServletException failure) {
        return failure.getRootCause() instanceof InvalidParameterException reason ? reason : null;
    }

    private static void refuse(HttpServletResponse response, InvalidParameterException reason) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(
                    reason.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}

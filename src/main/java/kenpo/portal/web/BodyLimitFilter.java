package kenpo.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Site;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body no form of ours can have, before anything of it is read; a body of unknown length, and one in several
 * parts where no form has a file, likewise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodyLimitFilter extends OncePerRequestFilter {
    private static final long LARGEST_FORM = 64 * 1024;

    private final ObjectProvider<BodyAllowance> allowances;

    BodyLimitFilter(ObjectProvider<BodyAllowance> allowances) {
        this.allowances = allowances;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_FORM && request.getContentLengthLong() > largest(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")
                && allowed(request).noneMatch(BodyAllowance::files)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long largest(HttpServletRequest request) {
        return allowed(request).mapToLong(BodyAllowance::bytes).max().orElse(LARGEST_FORM);
    }

    /** None where a form is no larger than any. */
    private Stream<BodyAllowance> allowed(HttpServletRequest request) {
        boolean office = HostName.parse(request.getServerName())
                .filter(host -> Site.of(host) == Site.OFFICE)
                .isPresent();
        return allowances.stream()
                .filter(each ->
                        office && each.path().matcher(request.getRequestURI()).matches());
    }
}

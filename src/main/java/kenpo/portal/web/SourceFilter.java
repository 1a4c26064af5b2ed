package kenpo.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kenpo.portal.audit.Source;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers for the audit trail where the running request comes from, as a trusted proxy in front of us reports it. */
@Component
@Order(SourceFilter.ORDER)
class SourceFilter extends OncePerRequestFilter {
    /** After the filter that believes proxies, before the societies'. */
    static final int ORDER = -1050;

    private static final int LONGEST_BROWSER = 200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = request.getHeader("User-Agent");
        var browser = named == null ? "" : named.substring(0, Math.min(named.length(), LONGEST_BROWSER));
        var source = new Source(request.getRemoteAddr(), browser);
        var failure = Source.<Optional<ServletException>, IOException>call(source, () -> {
            try {
                chain.doFilter(request, response);
                return Optional.empty();
            } catch (ServletException e) {
                return Optional.of(e);
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}

package kenpo.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the page about a request that was refused before Spring Security saw it the headers every other page has. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ErrorHeadersFilter extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR
                && !response.containsHeader(SecurityHeaders.ON_EVERY_PAGE)) {
            SecurityHeaders.write(request, response);
        }
        chain.doFilter(request, response);
    }
}

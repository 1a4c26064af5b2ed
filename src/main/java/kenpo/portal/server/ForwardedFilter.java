package kenpo.portal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees a request as the browser sent it, where a trusted proxy passed it on; from anybody else nothing is believed. */
class ForwardedFilter extends OncePerRequestFilter {
    private final Networks trusted;
    private final boolean trustHost;

    ForwardedFilter(Networks trusted, boolean trustHost) {
        this.trusted = trusted;
        this.trustHost = trustHost;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean believed = trusted.contains(request.getRemoteAddr());
        chain.doFilter(believed ? new ForwardedRequest(request, trusted, trustHost) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}

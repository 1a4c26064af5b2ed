package kenpo.portal.society.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kenpo.portal.database.DatabaseOutage;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Site;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the society whose host a request names, and marks its site, error pages included; an unknown host gets a bare
 * 404, since no society is the default one, and what is no host name a bare 400.
 */
public class SocietyFilter extends OncePerRequestFilter {
    /** Before Spring Security and everything that reads or writes rows. */
    public static final int ORDER = -1000;

    private final Societies societies;
    private final DatabaseOutage outage;

    public SocietyFilter(Societies societies, DatabaseOutage outage) {
        this.societies = societies;
        this.outage = outage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = HostHeader.read(request.getHeaders(HttpHeaders.HOST));
        if (host.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<Society> society;
        try {
            society = host.map(HostName::ofMembers).flatMap(societies::byHost);
        } catch (DataAccessException | TransactionException e) {
            outage.explains(e);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (society.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.isSecure() && !host.map(HostName::isLoopback).orElse(false)) {
            // a password must not cross a network in clear; a redirect would only hide that it just did
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            host.map(Site::of).ifPresent(site -> site.mark(request));
            goOn(society.get(), request, response, chain);
        }
    }

    private static void goOn(
            Society society, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failure = CurrentSociety.<Optional<ServletException>, IOException>call(society, () -> {
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

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}

package kenpo.portal.signin.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import kenpo.portal.credential.HashingLoad;
import kenpo.portal.society.web.SocietyFilter;
import kenpo.portal.web.PortalCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Turns a password away at the door while no more can wait to be hashed, so that a flood is told so soon and at little cost. */
@Component
@Order(SocietyFilter.ORDER + 1)
class OverloadFilter extends OncePerRequestFilter {
    private static final String TURNED_AWAY = OverloadFilter.class.getName() + ".turned-away";

    private final HashingLoad load;
    private final BusyPages pages;

    OverloadFilter(HashingLoad load, BusyPages pages) {
        this.load = load;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isAboutOne(request)
                ? !Boolean.TRUE.equals(request.getAttribute(TURNED_AWAY))
                : !request.getMethod().equals("POST")
                        || !request.getServletPath().equals(SignInPages.SIGN_IN);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAboutOne(request)) {
            make(request, response, chain);
        } else if (load.isFull()) {
            turnAway(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether it is the page about somebody turned away that is wanted now. */
    private static boolean isAboutOne(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!pages.write(request, response)) {
            // the page of somebody signed in says so
            request.setAttribute(
                    TURNED_AWAY, PortalCookies.SESSION.read(request).isEmpty());
            WrongStepAdvice.comeBackSoon(response);
        }
    }

    private void make(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(new AnybodysRequest(request), page);
        pages.keep(request, page);
        page.copyBodyToResponse();
    }

    /** Without what its sender chose, and everybody would get: a query in the links of the page, another type or encoding. */
    private static final class AnybodysRequest extends HttpServletRequestWrapper {
        AnybodysRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? MediaType.TEXT_HTML_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(List.of(MediaType.TEXT_HTML_VALUE))
                    : super.getHeaders(name);
        }
    }
}

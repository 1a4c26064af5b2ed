package kenpo.portal.signin.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kenpo.portal.credential.HashingLoad;
import kenpo.portal.society.web.SocietyFilter;
import kenpo.portal.web.PortalCookies;
import org.springframework.core.annotation.Order;
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
                        || !request.getRequestURI().equals(SignInPages.SIGN_IN);
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
        // the page of somebody signed in says so
        boolean anybodys = PortalCookies.SESSION.read(request).isEmpty();
        if (!anybodys || !pages.write(request, response)) {
            request.setAttribute(TURNED_AWAY, anybodys);
            WrongStepAdvice.comeBackSoon(response);
        }
    }

    private void make(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        pages.keep(request, page);
        page.copyBodyToResponse();
    }
}

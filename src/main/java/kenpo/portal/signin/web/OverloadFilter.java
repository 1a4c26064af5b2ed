package kenpo.portal.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kenpo.portal.credential.HashingLoad;
import kenpo.portal.society.web.SocietyFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a password away at the door while no more can wait to be hashed, so that a flood is told so soon and at little cost. */
@Component
@Order(SocietyFilter.ORDER + 1)
class OverloadFilter extends OncePerRequestFilter {
    private final HashingLoad load;

    OverloadFilter(HashingLoad load) {
        this.load = load;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals(SignInPages.SIGN_IN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (load.isFull()) {
            WrongStepAdvice.comeBackSoon(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}

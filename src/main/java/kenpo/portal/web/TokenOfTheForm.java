package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Takes the token from the form alone, never from a header: who somebody is and what they may is looked up after the
 * token, and so only once the whole form is there, however long it took to come.
 */
class TokenOfTheForm implements CsrfTokenRequestHandler {
    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    /** Every page gets a token, also one that turns out to have no form. */
    TokenOfTheForm() {
        masked.setCsrfRequestAttributeName(null);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return masked.resolveCsrfTokenValue(new WithoutHeaders(request), token);
    }

    private static final class WithoutHeaders extends HttpServletRequestWrapper {
        WithoutHeaders(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return null;
        }
    }
}

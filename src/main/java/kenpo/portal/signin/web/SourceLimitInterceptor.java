package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kenpo.portal.credential.SourceLimit;
import kenpo.portal.society.CurrentSociety;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Slows down a network address from which many wrong answers came, over all forms: after the account's own counter. */
@Component
class SourceLimitInterceptor implements HandlerInterceptor {
    private static final String SECONDS_TO_WAIT = "60";

    private final SourceLimit limit;

    SourceLimitInterceptor(SourceLimit limit) {
        this.limit = limit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var society = CurrentSociety.get().id();
        if (!request.getMethod().equals("POST") || limit.mayTry(society, request.getRemoteAddr())) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getMethod().equals("POST") && response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
            limit.failed(CurrentSociety.get().id(), request.getRemoteAddr());
        }
    }
}

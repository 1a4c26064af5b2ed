package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Holds each answer until the same time after its question, several times what the work takes: a row that names an account costs the
 * database a little more than one that names nobody, which many measurements would show.
 */
@Component
class EvenPace implements HandlerInterceptor {
    static final Duration LEAST = Duration.ofMillis(50);

    private static final String BEGUN = EvenPace.class.getName();

    private final LongSupplier nanoTime;
    private final LongConsumer wait;

    @Autowired
    EvenPace() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /** wait: for so many nanoseconds, or less. */
    EvenPace(LongSupplier nanoTime, LongConsumer wait) {
        this.nanoTime = nanoTime;
        this.wait = wait;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(BEGUN, nanoTime.getAsLong());
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        long begun = (Long) Objects.requireNonNull(request.getAttribute(BEGUN), "preHandle comes first");
        long left = LEAST.toNanos() - (nanoTime.getAsLong() - begun);
        while (left > 0) {
            wait.accept(left);
            left = LEAST.toNanos() - (nanoTime.getAsLong() - begun);
        }
    }
}

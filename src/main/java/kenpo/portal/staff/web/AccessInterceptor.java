package kenpo.portal.staff.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Holds every handler of the back office to what it says of itself: without the permission there is no such page, which the
 * trail knows; a handler that says nothing lets nobody in.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {
    private final AuditTrail audit;
    private final Clock clock;

    AccessInterceptor(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().isAnnotationPresent(OfficeController.class)
                || method.hasMethodAnnotation(OpenToAnybody.class)) {
            return true;
        }
        var staff = SignedIn.staff(request);
        var needed = method.getMethodAnnotation(Requires.class);
        if (staff.isEmpty() || needed == null || !staff.get().may(needed.value())) {
            var reason = needed == null ? "UNDECLARED" : needed.value().name();
            staff.ifPresent(refused -> record(refused, reason));
            response.sendError(HttpStatus.NOT_FOUND.value());
            return false;
        }
        var fresh = method.getMethodAnnotation(FreshFactor.class);
        if (fresh != null && !staff.get().isFresh(clock.instant())) {
            askForFactor(fresh, request, response);
            return false;
        }
        return true;
    }

    /** What was let in and then found nothing asked for an id that is not, or not this society's. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()
                && handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Requires.class)) {
            SignedIn.staff(request).ifPresent(staff -> record(staff, "NOT_FOUND"));
        }
    }

    /** Nothing that was typed is lost for it. */
    private static void askForFactor(FreshFactor fresh, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (fresh.carries()
                && PostedFields.canBeCarried(request)
                && StepUpController.path(path).equals(path)) {
            request.getRequestDispatcher(OfficePages.STEP_UP).forward(request, response);
        } else {
            response.sendRedirect(stepUp(path));
        }
    }

    static String stepUp(String returnTo) {
        return UriComponentsBuilder.fromPath(OfficePages.STEP_UP)
                .queryParam("returnTo", "{path}")
                .encode()
                .buildAndExpand(returnTo)
                .toUriString();
    }

    private void record(SignedInStaff staff, String reason) {
        audit.record(
                staff.society(),
                AuditEvent.refused(
                        AuditKind.STAFF_ACCESS_REFUSED,
                        staff.actor(),
                        staff.id().value(),
                        reason));
    }
}

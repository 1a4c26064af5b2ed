package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.key.Sha256;
import kenpo.portal.signin.flow.Beginning;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller the state its parameter names. Whoever stands elsewhere, by deep link, back button, second tab or
 * forged post, is sent to the page of the step they are at.
 */
@Component
class CurrentSignInResolver implements HandlerMethodArgumentResolver {
    private final SignIns signIns;
    private final AuditTrail audit;

    CurrentSignInResolver(SignIns signIns, AuditTrail audit) {
        this.signIns = signIns;
        this.audit = audit;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return SignIn.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public SignIn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var current = current(request).orElseThrow(() -> new WrongStep(SignInPages.SIGN_IN + "?expired"));
        if (parameter.getParameterType().isInstance(current)) {
            return current;
        }
        if (!request.getMethod().equals("GET")) {
            outOfOrder(current, request.getRequestURI());
        }
        throw new WrongStep(SignInPages.of(current));
    }

    /** Where this browser stands now. */
    Optional<SignIn> current(HttpServletRequest request) {
        return PortalCookies.SIGN_IN
                .read(request)
                .flatMap(id -> signIns.find(CurrentSociety.get(), VisitedHost.of(request), id))
                .filter(found -> isStill(found.ticket().beginning(), request));
    }

    /** What a signed-in member began goes on in that session alone. */
    private static boolean isStill(Beginning beginning, HttpServletRequest request) {
        return !(beginning instanceof Beginning.BySession(var session))
                || (request.getUserPrincipal() != null
                        && PortalCookies.SESSION
                                .read(request)
                                .map(id -> new FlowKey(Sha256.of(id)))
                                .filter(session::equals)
                                .isPresent());
    }

    private void outOfOrder(SignIn current, String posted) {
        var ticket = current.ticket();
        audit.record(
                ticket.society(),
                new AuditEvent(
                        AuditKind.SIGN_IN_STEP_OUT_OF_ORDER,
                        new AuditEvent.Actor.Member(ticket.account().value()),
                        AuditEvent.Result.REFUSED,
                        ticket.account().value(),
                        Map.of("posted", posted, "current", SignInPages.of(current))));
    }
}

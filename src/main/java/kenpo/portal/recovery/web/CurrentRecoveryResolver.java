package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kenpo.portal.credential.RecognisedBrowser;
import kenpo.portal.credential.RememberedBrowserUse;
import kenpo.portal.recovery.flow.Recoveries;
import kenpo.portal.recovery.flow.Recovery;
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

/** Hands a controller the state its parameter names; whoever stands elsewhere is sent to the page of the step they are at. */
@Component
class CurrentRecoveryResolver implements HandlerMethodArgumentResolver {
    private final Recoveries recoveries;
    private final RememberedBrowserUse browsers;

    CurrentRecoveryResolver(Recoveries recoveries, RememberedBrowserUse browsers) {
        this.recoveries = recoveries;
        this.browsers = browsers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Recovery.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Recovery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        var current =
                current(request).orElseThrow(() -> new WrongRecoveryStep(RecoveryPages.FORGOT_PASSWORD + "?expired"));
        if (parameter.getParameterType().isInstance(current)) {
            return current;
        }
        throw new WrongRecoveryStep(RecoveryPages.of(current));
    }

    /** Where this browser stands now. */
    Optional<Recovery> current(HttpServletRequest request) {
        return PortalCookies.RECOVERY.read(request).flatMap(id -> find(request, id));
    }

    /** The page of this browser's step, whose id has just become this one. */
    String pageOf(HttpServletRequest request, String id) {
        return find(request, id).map(RecoveryPages::of).orElse(RecoveryPages.FORGOT_PASSWORD + "?expired");
    }

    private Optional<Recovery> find(HttpServletRequest request, String id) {
        var rememberedFor = PortalCookies.REMEMBERED
                .read(request)
                .flatMap(cookie -> browsers.recognise(CurrentSociety.get().id(), cookie))
                .map(RecognisedBrowser::account);
        return recoveries.find(CurrentSociety.get(), VisitedHost.of(request), id, rememberedFor);
    }

    /** The redirect to the page of the next step. */
    String next(HttpServletRequest request) {
        return RecoveryPages.redirectTo(
                current(request).map(RecoveryPages::of).orElse(RecoveryPages.FORGOT_PASSWORD + "?expired"));
    }
}

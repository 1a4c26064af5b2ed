package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.signin.StaffSignIn;
import kenpo.portal.staff.signin.StaffSignIns;
import kenpo.portal.web.PortalCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the half-way sign-in its parameter names; whoever stands elsewhere begins anew. */
@Component
class StaffSignInResolver implements HandlerMethodArgumentResolver {
    private final StaffSignIns signIns;

    StaffSignInResolver(StaffSignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return StaffSignIn.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public StaffSignIn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        return current((HttpServletRequest) webRequest.getNativeRequest())
                .filter(parameter.getParameterType()::isInstance)
                .orElseThrow(NotSigningIn::new);
    }

    Optional<StaffSignIn> current(HttpServletRequest request) {
        return PortalCookies.SIGN_IN
                .read(request)
                .flatMap(id -> signIns.find(CurrentSociety.get().id(), id));
    }
}

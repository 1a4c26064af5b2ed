package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.signin.session.StepUp;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Method;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where signed-in members begin what asks for a factor again: adding a method, or a page that wants a fresh one. */
@Controller
class StepUpController {
    private final StepUp stepUp;

    StepUpController(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    @PostMapping("/sign-in/step-up")
    String prove(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        return begin(member, null, ReturnPath.typed(Objects.requireNonNullElse(returnTo, "")), request, response);
    }

    /** Methods that need no set-up, or are not offered here, lead back to where they are listed. */
    @PostMapping("/sign-in/add-method")
    String add(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @RequestParam(required = false) @Nullable String method,
            HttpServletRequest request,
            HttpServletResponse response) {
        var adding = Arrays.stream(Method.values())
                .filter(each -> each.name().equals(method) && each != Method.EMAIL_CODE)
                .filter(CurrentSociety.get().offeredMethods()::contains)
                .findFirst();
        return adding.isPresent()
                ? begin(member, adding.get(), Optional.of(SignInPages.METHODS + "?added"), request, response)
                : SignInPages.redirectTo(SignInPages.METHODS);
    }

    private String begin(
            @Nullable SignedInMember member,
            @Nullable Method adding,
            Optional<String> returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = PortalCookies.SESSION.read(request);
        if (member == null || session.isEmpty()) {
            return SignInPages.redirectTo(SignInPages.SIGN_IN + "?ended");
        }
        var begun =
                stepUp.begin(CurrentSociety.get(), VisitedHost.of(request), member, session.get(), adding, returnTo);
        PortalCookies.SIGN_IN.write(request, response, begun.id());
        return SignInPages.redirectTo(begun.state());
    }
}

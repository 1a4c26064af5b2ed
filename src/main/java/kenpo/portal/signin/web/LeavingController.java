package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.session.Leaving;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The ways out: ログアウト, and 中止する of a half-way sign-in. */
@Controller
class LeavingController {
    private static final String CANCELLED = SignInPages.SIGN_IN + "?cancelled";

    private final CurrentSignInResolver signIns;
    private final Leaving leaving;

    LeavingController(CurrentSignInResolver signIns, Leaving leaving) {
        this.signIns = signIns;
        this.leaving = leaving;
    }

    @PostMapping("/sign-in/cancel")
    String cancel(HttpServletRequest request, HttpServletResponse response) {
        var current = signIns.current(request);
        current.ifPresent(leaving::abandon);
        PortalCookies.SIGN_IN.clear(request, response);
        return SignInPages.redirectTo(current.map(LeavingController::afterwards).orElse(CANCELLED));
    }

    /** Where somebody who left half-way goes on later. */
    private static String afterwards(SignIn left) {
        if (left.ticket().isOfSession()) {
            return SignInPages.METHODS;
        }
        return left instanceof SignIn.SettingUpMethod || left instanceof SignIn.AwaitingMethodSetUpCode
                ? SignInPages.SIGN_IN + "?set-up-later"
                : CANCELLED;
    }

    /** Ends whatever this browser holds, and has it forget what it kept of our pages. */
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.current(request).ifPresent(leaving::abandon);
        PortalCookies.SESSION.read(request).ifPresent(id -> leaving.signOut(CurrentSociety.get(), id));
        KeptCookie.of(request).ifPresent(cookie -> leaving.forget(CurrentSociety.get(), cookie));
        PortalCookies.REMEMBERED.clear(request, response);
        PortalCookies.SIGN_IN.clear(request, response);
        PortalCookies.SESSION.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return SignInPages.redirectTo(SignInPages.SIGN_IN + "?signed-out");
    }
}

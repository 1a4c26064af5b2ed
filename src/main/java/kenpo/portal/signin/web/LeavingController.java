package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.signin.session.Leaving;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The ways out: ログアウト, and 中止する of a half-way sign-in. */
@Controller
class LeavingController {
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
        boolean signedIn = current.filter(found -> found.ticket().isOfSession()).isPresent();
        return SignInPages.redirectTo(signedIn ? SignInPages.METHODS : SignInPages.SIGN_IN + "?cancelled");
    }

    /** Ends whatever this browser holds, and has it forget what it kept of our pages. */
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.current(request).ifPresent(leaving::abandon);
        PortalCookies.SESSION.read(request).ifPresent(id -> leaving.signOut(CurrentSociety.get(), id));
        PortalCookies.SIGN_IN.clear(request, response);
        PortalCookies.SESSION.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return SignInPages.redirectTo(SignInPages.SIGN_IN + "?signed-out");
    }
}

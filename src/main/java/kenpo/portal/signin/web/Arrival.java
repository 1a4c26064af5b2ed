package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.session.SignInCompletion;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Component;

/** Where a browser goes after a step: to the page of the next one, or through the door when nothing is missing. */
@Component
class Arrival {
    private final CurrentSignInResolver signIns;
    private final SignInCompletion completion;

    Arrival(CurrentSignInResolver signIns, SignInCompletion completion) {
        this.signIns = signIns;
        this.completion = completion;
    }

    String next(HttpServletRequest request, HttpServletResponse response) {
        var current = signIns.current(request);
        if (current.isEmpty()) {
            return SignInPages.redirectTo(SignInPages.SIGN_IN + "?expired");
        }
        return current.get() instanceof SignIn.Completed completed
                ? enter(completed, request, response)
                : SignInPages.redirectTo(current.get());
    }

    private String enter(SignIn.Completed completed, HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.SIGN_IN.clear(request, response);
        var session = completion.trade(CurrentSociety.get(), completed);
        if (session.isEmpty()) {
            return SignInPages.redirectTo(SignInPages.SIGN_IN);
        }
        PortalCookies.SESSION.write(request, response, session.get());
        return SignInPages.redirectTo(completed.ticket().returnTo().orElse("/"));
    }
}

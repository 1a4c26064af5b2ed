package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.KnownBrowsers;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.session.Leaving;
import kenpo.portal.signin.session.SignInCompletion;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Component;

/** Where a browser goes after a step: to the page of the next one, or through the door when nothing is missing. */
@Component
class Arrival {
    private final CurrentSignInResolver signIns;
    private final SignInCompletion completion;
    private final KeptCookie kept;
    private final Leaving leaving;

    Arrival(CurrentSignInResolver signIns, SignInCompletion completion, KeptCookie kept, Leaving leaving) {
        this.signIns = signIns;
        this.completion = completion;
        this.kept = kept;
        this.leaving = leaving;
    }

    String next(HttpServletRequest request, HttpServletResponse response) {
        var current = signIns.current(request);
        if (current.isEmpty()) {
            return SignInPages.redirectTo(SignInPages.SIGN_IN + "?expired");
        }
        if (!(current.get() instanceof SignIn.Completed completed)) {
            return SignInPages.redirectTo(current.get());
        }
        return completed.ticket().isOfSession()
                ? goOn(completed, request, response)
                : enter(completed, request, response);
    }

    /** Back to what a signed-in member showed a factor for. */
    private String goOn(SignIn.Completed completed, HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.SIGN_IN.clear(request, response);
        PortalCookies.SESSION
                .read(request)
                .flatMap(session -> completion.renew(CurrentSociety.get(), completed, session))
                .ifPresent(fresh -> PortalCookies.SESSION.write(request, response, fresh));
        return SignInPages.redirectTo(completed.ticket().returnTo().orElse(SignInPages.METHODS));
    }

    /** A session this browser still held ends, so that nobody goes on with a copy of its id. */
    private String enter(SignIn.Completed completed, HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.SIGN_IN.clear(request, response);
        var entry = completion.trade(
                CurrentSociety.get(), completed, PortalCookies.KNOWN.read(request), KeptCookie.of(request));
        if (entry.isEmpty()) {
            return SignInPages.redirectTo(SignInPages.SIGN_IN);
        }
        PortalCookies.SESSION.read(request).ifPresent(before -> leaving.signOut(CurrentSociety.get(), before));
        PortalCookies.SESSION.write(request, response, entry.get().session());
        PortalCookies.KNOWN.keep(request, response, entry.get().known(), KnownBrowsers.KEPT);
        entry.get().remembered().ifPresent(cookie -> kept.keep(request, response, cookie));
        return SignInPages.redirectTo(completed.ticket().returnTo().orElse("/"));
    }
}

package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kenpo.portal.credential.KnownBrowsers;
import kenpo.portal.signin.session.SignInCompletion;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Component;

/** Where a browser goes after a step, and what it keeps: the page of the next one, or the portal when nothing is missing. */
@Component
class Arrival {
    private final NextSteps steps;
    private final KeptCookie kept;

    Arrival(NextSteps steps, KeptCookie kept) {
        this.steps = steps;
        this.kept = kept;
    }

    String next(HttpServletRequest request, HttpServletResponse response) {
        return go(steps.of(request), request, response);
    }

    /** Checks, and what follows from a match is stored with it or not at all; refused: the page after any other answer. */
    <C> String after(
            Supplier<Optional<C>> check,
            Class<? extends C> matched,
            Function<C, String> refused,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (steps.after(check, matched, request)) {
            case NextSteps.Outcome.Passed<C>(var step) -> go(step, request, response);
            case NextSteps.Outcome.Refused<C>(var answer) -> refused.apply(answer);
        };
    }

    private String go(NextStep next, HttpServletRequest request, HttpServletResponse response) {
        return switch (next) {
            case NextStep.Nowhere() -> SignInPages.redirectTo(SignInPages.SIGN_IN + "?expired");
            case NextStep.At(var page) -> SignInPages.redirectTo(page);
            case NextStep.Renewed(var ticket, var session) -> {
                PortalCookies.SIGN_IN.clear(request, response);
                session.ifPresent(fresh -> PortalCookies.SESSION.write(request, response, fresh));
                yield SignInPages.redirectTo(ticket.returnTo().orElse(SignInPages.METHODS));
            }
            case NextStep.Entered(var ticket, var entry) -> {
                PortalCookies.SIGN_IN.clear(request, response);
                entry.ifPresent(given -> keep(given, request, response));
                yield SignInPages.redirectTo(
                        entry.isPresent() ? ticket.returnTo().orElse("/") : SignInPages.SIGN_IN);
            }
        };
    }

    private void keep(SignInCompletion.Entry given, HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.SESSION.write(request, response, given.session());
        PortalCookies.KNOWN.keep(request, response, given.known(), KnownBrowsers.KEPT);
        given.remembered().ifPresent(cookie -> kept.keep(request, response, cookie));
    }
}

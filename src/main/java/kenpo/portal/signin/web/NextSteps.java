package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.session.Leaving;
import kenpo.portal.signin.session.SignInCompletion;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds where a sign-in goes on, and goes through the door when nothing is missing: all of it in one transaction. */
@Component
class NextSteps {
    private final CurrentSignInResolver signIns;
    private final SignInCompletion completion;
    private final Leaving leaving;

    NextSteps(CurrentSignInResolver signIns, SignInCompletion completion, Leaving leaving) {
        this.signIns = signIns;
        this.completion = completion;
        this.leaving = leaving;
    }

    /** What came of a check: the way on, or its refusal. */
    sealed interface Outcome<C> {
        record Passed<C>(NextStep step) implements Outcome<C> {}

        record Refused<C>(C check) implements Outcome<C> {}
    }

    @Transactional
    public NextStep of(HttpServletRequest request) {
        return signIns.current(request).map(current -> step(current, request)).orElseGet(NextStep.Nowhere::new);
    }

    /** The check is empty when another request of this browser has moved the sign-in on already; matched: its way to say yes. */
    @Transactional
    public <C> Outcome<C> after(Supplier<Optional<C>> check, Class<? extends C> matched, HttpServletRequest request) {
        var answer = check.get();
        if (answer.isPresent() && !matched.isInstance(answer.get())) {
            return new Outcome.Refused<>(answer.get());
        }
        var next = of(request);
        // a form sent twice: the other request may be through the door, and this browser with it
        return new Outcome.Passed<>(answer.isEmpty() && next instanceof NextStep.Nowhere ? new NextStep.At("/") : next);
    }

    private NextStep step(SignIn current, HttpServletRequest request) {
        if (!(current instanceof SignIn.Completed completed)) {
            return new NextStep.At(SignInPages.of(current));
        }
        return completed.ticket().isOfSession() ? renewed(completed, request) : entered(completed, request);
    }

    private NextStep renewed(SignIn.Completed completed, HttpServletRequest request) {
        var session = PortalCookies.SESSION.read(request);
        return new NextStep.Renewed(
                completed.ticket(), session.flatMap(id -> completion.renew(CurrentSociety.get(), completed, id)));
    }

    /** A session this browser still held ends, so that nobody goes on with a copy of its id. */
    private NextStep entered(SignIn.Completed completed, HttpServletRequest request) {
        var society = CurrentSociety.get();
        var entry = completion.trade(society, completed, PortalCookies.KNOWN.read(request), KeptCookie.of(request));
        if (entry.isPresent()) {
            PortalCookies.SESSION.read(request).ifPresent(before -> leaving.signOut(society, before));
        }
        return new NextStep.Entered(completed.ticket(), entry);
    }
}

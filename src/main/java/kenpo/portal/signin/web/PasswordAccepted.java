package kenpo.portal.signin.web;

import java.util.Locale;
import java.util.Optional;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.Proof;
import kenpo.portal.credential.RememberedBrowserCheck;
import kenpo.portal.credential.RememberedBrowserUse;
import kenpo.portal.credential.RememberedCookie;
import kenpo.portal.signin.flow.EmailProposal;
import kenpo.portal.signin.flow.Remembering;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignInCodes;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows a right password, all or nothing: the half-way sign-in, and the mail its next page waits for. */
@Component
class PasswordAccepted {
    private final SignIns signIns;
    private final SignInCodes codes;
    private final EmailProposal proposal;
    private final RememberedBrowserUse browsers;
    private final Accounts accounts;

    PasswordAccepted(
            SignIns signIns,
            SignInCodes codes,
            EmailProposal proposal,
            RememberedBrowserUse browsers,
            Accounts accounts) {
        this.signIns = signIns;
        this.codes = codes;
        this.proposal = proposal;
        this.browsers = browsers;
        this.accounts = accounts;
    }

    /** Where the sign-in stands, and what the browser keeps from now on, if it is remembered. */
    record Accepted(SignIns.Begun begun, Optional<RememberedCookie> cookie) {}

    /** cookie: what the browser shows to be remembered. */
    @Transactional
    public Accepted begin(
            Society society,
            HostName host,
            Proof.OfPassword proof,
            PasswordForm form,
            Optional<String> cookie,
            Locale language) {
        accounts.speak(society.id(), proof.account(), language);
        var known =
                cookie.map(shown -> browsers.use(society.id(), proof, shown)).flatMap(PasswordAccepted::matched);
        var begun = signIns.begin(
                society,
                host,
                proof,
                new Remembering(form.wantsRemembering(), known.map(RememberedBrowserCheck.Matched::proof)),
                ReturnPath.typed(form.returnTo()));
        switch (begun.state()) {
            case SignIn.AwaitingMailedCode waiting -> codes.send(waiting);
            // a code mailed before is bound to the browser of that time
            case SignIn.AwaitingEmailConfirmation waiting -> proposal.sendAgain(waiting);
            default -> {}
        }
        return new Accepted(begun, known.map(RememberedBrowserCheck.Matched::cookie));
    }

    private static Optional<RememberedBrowserCheck.Matched> matched(RememberedBrowserCheck check) {
        return switch (check) {
            case RememberedBrowserCheck.Matched matched -> Optional.of(matched);
            case RememberedBrowserCheck.Unknown _ -> Optional.empty();
        };
    }
}

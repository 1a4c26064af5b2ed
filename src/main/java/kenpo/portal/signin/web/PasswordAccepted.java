package kenpo.portal.signin.web;

import java.util.Locale;
import java.util.Optional;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.Proof;
import kenpo.portal.signin.flow.EmailProposal;
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
    private final Accounts accounts;

    PasswordAccepted(SignIns signIns, SignInCodes codes, EmailProposal proposal, Accounts accounts) {
        this.signIns = signIns;
        this.codes = codes;
        this.proposal = proposal;
        this.accounts = accounts;
    }

    @Transactional
    public SignIns.Begun begin(
            Society society, HostName host, Proof.OfPassword proof, Optional<String> returnTo, Locale language) {
        accounts.speak(society.id(), proof.account(), language);
        var begun = signIns.begin(society, host, proof, returnTo);
        switch (begun.state()) {
            case SignIn.AwaitingMailedCode waiting -> codes.send(waiting);
            // a code mailed before is bound to the browser of that time
            case SignIn.AwaitingEmailConfirmation waiting -> proposal.sendAgain(waiting);
            default -> {}
        }
        return begun;
    }
}

package kenpo.portal.demo;

import java.time.LocalDate;
import kenpo.portal.account.UserId;
import kenpo.portal.credential.EmailConfirmationCheck;
import kenpo.portal.demo.PastPerson.Stop;
import kenpo.portal.signin.flow.EmailProposal;
import kenpo.portal.signin.flow.FirstSignInEnd;
import kenpo.portal.signin.flow.IdentityCheck;
import kenpo.portal.signin.flow.MethodChoice;
import kenpo.portal.signin.flow.PasswordChoice;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.TermsDecision;
import kenpo.portal.society.Society;

/** The steps of a first sign-in as somebody of the past takes them; each answers whether the person goes on. */
final class PastFirstSteps {
    private static final LocalDate SOMEBODY_ELSES = LocalDate.of(1950, 1, 1);

    private final IdentityCheck identity;
    private final TermsDecision terms;
    private final EmailProposal proposal;
    private final MethodChoice methods;
    private final PasswordChoice passwords;
    private final FirstSignInEnd end;

    PastFirstSteps(
            IdentityCheck identity,
            TermsDecision terms,
            EmailProposal proposal,
            MethodChoice methods,
            PasswordChoice passwords,
            FirstSignInEnd end) {
        this.identity = identity;
        this.terms = terms;
        this.proposal = proposal;
        this.methods = methods;
        this.passwords = passwords;
        this.end = end;
    }

    boolean confirm(SignIn.AwaitingIdentityCheck signIn, PastPerson person) {
        var given = person.stops() == Stop.WRONG_PERSON ? SOMEBODY_ELSES : person.born();
        return !(identity.check(signIn, given) instanceof IdentityCheck.Outcome.Frozen);
    }

    boolean accept(SignIn.AwaitingTermsAcceptance signIn, PastPerson person) {
        if (person.stops() == Stop.TERMS) {
            terms.decline(signIn);
            return false;
        }
        terms.accept(signIn);
        return true;
    }

    boolean giveAddress(SignIn.AwaitingEmailAddress signIn, PastPerson person) {
        if (person.stops() == Stop.ADDRESS) {
            return false;
        }
        proposal.propose(signIn, person.email());
        return true;
    }

    /** Ends here for whom no mail arrives. */
    boolean confirmAddress(SignIn.AwaitingEmailConfirmation signIn) {
        return PastMails.current()
                .flatMap(PastMails::takeCode)
                .filter(code -> proposal.check(signIn, code) instanceof EmailConfirmationCheck.Confirmed)
                .isPresent();
    }

    boolean chooseMethod(SignIn.ChoosingMethod signIn, PastPerson person) {
        return person.stops() != Stop.METHOD
                && methods.choose(signIn, new UserId(person.userId()), person.method()) == MethodChoice.Outcome.CHOSEN;
    }

    boolean choosePassword(Society society, SignIn.ChoosingPassword signIn, PastPerson person) {
        return person.stops() != Stop.PASSWORD
                && passwords
                        .choose(society, signIn, person.password(), person.password())
                        .isEmpty();
    }

    boolean complete(SignIn.FirstSignInCompleted signIn) {
        end.goOn(signIn);
        return true;
    }
}

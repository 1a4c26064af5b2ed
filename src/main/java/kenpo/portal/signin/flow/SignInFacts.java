package kenpo.portal.signin.flow;

import java.time.Instant;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a half-way sign-in and its account, from which the state follows.
 *
 * @param outstanding what an earlier user still has to show in this browser
 * @param pendingTerms the version in force when it is not accepted yet
 * @param mailboxProven the address was confirmed by code or link asked for in this browser
 */
record SignInFacts(
        Ticket ticket,
        MemberId member,
        CredentialKind credential,
        Confirmation outstanding,
        @Nullable EmailAddress rosterEmail,
        FirstSignIn progress,
        @Nullable TermsVersion pendingTerms,
        boolean mailboxProven,
        @Nullable Instant secondFactorAt) {

    SignIn state() {
        return credential == CredentialKind.CHOSEN ? everyday() : first();
    }

    private SignIn first() {
        return switch (outstanding) {
            case ROSTER_EMAIL ->
                rosterEmail == null
                        ? new SignIn.AwaitingPostedCode(ticket)
                        : new SignIn.AwaitingRosterEmailCode(ticket, rosterEmail);
            case POSTED_CODE -> new SignIn.AwaitingPostedCode(ticket);
            case NONE -> firstStep();
        };
    }

    private SignIn firstStep() {
        var email = progress.email();
        var method = progress.method();
        if (progress.identityConfirmedAt() == null) {
            return new SignIn.AwaitingIdentityCheck(ticket, member, progress, credential == CredentialKind.LETTER);
        }
        if (pendingTerms != null) {
            return new SignIn.AwaitingTermsAcceptance(ticket, pendingTerms, true);
        }
        if (email == null) {
            return new SignIn.AwaitingEmailAddress(ticket, progress);
        }
        if (progress.emailConfirmedAt() == null) {
            return new SignIn.AwaitingEmailConfirmation(ticket, progress, email);
        }
        if (method == null) {
            return new SignIn.ChoosingMethod(ticket, member, progress);
        }
        return progress.isCompleted()
                ? new SignIn.FirstSignInCompleted(ticket, member, email, method, mailboxProven)
                : new SignIn.ChoosingPassword(ticket, member, progress, method);
    }

    private SignIn everyday() {
        var email = progress.email();
        if (email == null) {
            throw new IllegalStateException("an account with a chosen password has a confirmed address");
        }
        if (secondFactorAt == null) {
            return new SignIn.AwaitingEmailCode(ticket, email);
        }
        return pendingTerms == null
                ? new SignIn.Completed(ticket, secondFactorAt)
                : new SignIn.AwaitingTermsAcceptance(ticket, pendingTerms, false);
    }
}

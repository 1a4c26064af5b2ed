package kenpo.portal.signin.flow;

import java.util.Objects;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
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
        SecondStep second) {

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
        if (!second.methodSetUp()) {
            return mailboxProven ? settingUp(chosen()) : new SignIn.AwaitingMethodSetUpCode(ticket, address());
        }
        var evidence = second.evidence();
        var adding = second.adding();
        var naming = second.naming();
        if (evidence == null) {
            return asked();
        }
        if (naming != null) {
            return new SignIn.NamingPasskey(ticket, naming);
        }
        if (adding != null) {
            return settingUp(adding);
        }
        return pendingTerms == null
                ? new SignIn.Completed(ticket, evidence)
                : new SignIn.AwaitingTermsAcceptance(ticket, pendingTerms, false);
    }

    private SignIn asked() {
        return switch (second.asked()) {
            case PASSKEY -> new SignIn.AwaitingPasskey(ticket, second.open());
            case AUTHENTICATOR_APP -> new SignIn.AwaitingAuthenticatorAppCode(ticket, second.open());
            case EMAIL_CODE -> new SignIn.AwaitingEmailCode(ticket, address(), second.open());
            case RECOVERY_CODE -> new SignIn.AwaitingRecoveryCode(ticket, second.open());
        };
    }

    private SignIn settingUp(Method method) {
        return switch (method) {
            case PASSKEY -> new SignIn.SettingUpPasskey(ticket, member);
            case AUTHENTICATOR_APP -> new SignIn.SettingUpAuthenticatorApp(ticket, member);
            case EMAIL_CODE -> throw new IllegalStateException("the mailed code needs no set-up");
        };
    }

    private Method chosen() {
        return Objects.requireNonNull(progress.method(), "a completed first sign-in has chosen a method");
    }

    private EmailAddress address() {
        return Objects.requireNonNull(progress.email(), "an account with a chosen password has a confirmed address");
    }
}

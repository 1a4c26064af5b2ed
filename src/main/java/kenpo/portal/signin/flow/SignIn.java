package kenpo.portal.signin.flow;

import java.time.Instant;
import java.util.List;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.credential.PasskeyId;
import kenpo.portal.credential.Proof;
import kenpo.portal.credential.Purpose;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.IdentityMatch;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Method;
import kenpo.portal.terms.TermsVersion;

/**
 * Where one person stands between a right password and the portal. Each state has one page, see SignInPages, and is
 * worked out anew at each request from {@link SignInFacts}, so that every browser and tab sees the same.
 */
public sealed interface SignIn {
    Ticket ticket();

    /** A state whose page asks for a mailed code. */
    sealed interface AwaitingMailedCode extends SignIn {
        /** Where the code goes. */
        EmailAddress address();

        Purpose purpose();
    }

    /** An earlier user confirms by a code to the address on the roster, before anything else. */
    record AwaitingRosterEmailCode(Ticket ticket, EmailAddress address) implements AwaitingMailedCode {
        @Override
        public Purpose purpose() {
            return Purpose.ROSTER_EMAIL;
        }

        public void confirmed(Proof.OfEmailCode proof) {
            mustBeOf(ticket, proof, purpose());
        }
    }

    /** An earlier user without an address on the roster confirms by the code that came by post. */
    record AwaitingPostedCode(Ticket ticket) implements SignIn {
        public void confirmed(Proof.OfPostedCode proof) {
            mustBeOf(ticket, proof);
        }
    }

    /** The date of birth must be that of the person the account was made for: the right letter in the right hands. */
    record AwaitingIdentityCheck(Ticket ticket, MemberId member, FirstSignIn progress, boolean byLetter)
            implements SignIn {
        public FirstSignIn identityConfirmed(IdentityMatch match, Instant at) {
            if (!match.society().equals(ticket.society()) || !match.member().equals(member)) {
                throw new IllegalArgumentException("the match is of another person");
            }
            return progress.identityConfirmed(at);
        }
    }

    /** The terms in force are not accepted yet; also later, when a new version came into force. */
    record AwaitingTermsAcceptance(Ticket ticket, TermsVersion terms, boolean isFirstSignIn) implements SignIn {}

    record AwaitingEmailAddress(Ticket ticket, FirstSignIn progress) implements SignIn {
        public FirstSignIn emailProposed(EmailAddress address) {
            return progress.emailProposed(address);
        }
    }

    record AwaitingEmailConfirmation(Ticket ticket, FirstSignIn progress, EmailAddress address) implements SignIn {
        public FirstSignIn addressWithdrawn() {
            return progress.emailWithdrawn();
        }
    }

    record ChoosingMethod(Ticket ticket, MemberId member, FirstSignIn progress) implements SignIn {
        public FirstSignIn methodChosen(Method method) {
            return progress.methodChosen(method);
        }
    }

    record ChoosingPassword(Ticket ticket, MemberId member, FirstSignIn progress, Method method) implements SignIn {
        public FirstSignIn passwordChosen(Instant at) {
            return progress.completed(at);
        }

        /** Back to step 5. */
        public FirstSignIn methodWithdrawn() {
            return progress.methodWithdrawn();
        }
    }

    /** All is set; whether this browser's person has also shown to read the mailbox decides what opens the portal. */
    record FirstSignInCompleted(
            Ticket ticket, MemberId member, EmailAddress address, Method method, boolean mailboxProven)
            implements SignIn {
        /** The page that follows where the mailbox was not proven in this browser. */
        AwaitingMailedCode withoutMailbox() {
            return method == Method.EMAIL_CODE
                    ? new AwaitingEmailCode(ticket, address, List.of(SecondFactor.EMAIL_CODE))
                    : new AwaitingMethodSetUpCode(ticket, address);
        }
    }

    /** The chosen method is not set up yet: until then the mailbox is the only other thing bound to the account. */
    record AwaitingMethodSetUpCode(Ticket ticket, EmailAddress address) implements AwaitingMailedCode {
        @Override
        public Purpose purpose() {
            return Purpose.METHOD_SET_UP;
        }

        public void proven(Proof.OfEmailCode proof) {
            mustBeOf(ticket, proof, purpose());
        }
    }

    /** A method is being set up: the one chosen in the first sign-in, or a further one for a signed-in member. */
    sealed interface SettingUpMethod extends SignIn {
        MemberId member();
    }

    record SettingUpAuthenticatorApp(Ticket ticket, MemberId member) implements SettingUpMethod {
        public void done(Proof.OfAuthenticatorApp proof) {
            mustBeOf(ticket, proof);
        }
    }

    /** A state of the page that registers a passkey. */
    sealed interface RegisteringPasskey extends SignIn {}

    record SettingUpPasskey(Ticket ticket, MemberId member) implements SettingUpMethod, RegisteringPasskey {
        public void done(Proof.OfPasskey proof) {
            mustBeOf(ticket, proof);
        }
    }

    /** The passkey works already and may be given a name. */
    record NamingPasskey(Ticket ticket, PasskeyId passkey) implements RegisteringPasskey {}

    /** The second factor is missing. */
    sealed interface AwaitingSecondFactor extends SignIn {
        /** All that this account can show here, the one asked for among them. */
        List<SecondFactor> open();

        SecondFactor asked();

        /** What it can show instead. */
        default List<SecondFactor> others() {
            return open().stream().filter(factor -> factor != asked()).toList();
        }
    }

    record AwaitingEmailCode(Ticket ticket, EmailAddress address, List<SecondFactor> open)
            implements AwaitingMailedCode, AwaitingSecondFactor {
        @Override
        public Purpose purpose() {
            return Purpose.SIGN_IN;
        }

        @Override
        public SecondFactor asked() {
            return SecondFactor.EMAIL_CODE;
        }

        public void proven(Proof.OfEmailCode proof) {
            mustBeOf(ticket, proof, purpose());
        }
    }

    record AwaitingAuthenticatorAppCode(Ticket ticket, List<SecondFactor> open) implements AwaitingSecondFactor {
        @Override
        public SecondFactor asked() {
            return SecondFactor.AUTHENTICATOR_APP;
        }

        public void proven(Proof.OfAuthenticatorApp proof) {
            mustBeOf(ticket, proof);
        }
    }

    /** Without a passkey among those open, the account's passkeys were made for another host of the society. */
    record AwaitingPasskey(Ticket ticket, List<SecondFactor> open) implements AwaitingSecondFactor {
        @Override
        public SecondFactor asked() {
            return SecondFactor.PASSKEY;
        }

        public void proven(Proof.OfPasskey proof) {
            mustBeOf(ticket, proof);
        }
    }

    record AwaitingRecoveryCode(Ticket ticket, List<SecondFactor> open) implements AwaitingSecondFactor {
        @Override
        public SecondFactor asked() {
            return SecondFactor.RECOVERY_CODE;
        }

        public void proven(Proof.OfRecoveryCode proof) {
            mustBeOf(ticket, proof);
        }
    }

    /** All is proven: the session may be issued, once. */
    record Completed(Ticket ticket, Evidence evidence) implements SignIn {}

    private static void mustBeOf(Ticket ticket, Proof.OfEmailCode proof, Purpose purpose) {
        if (proof.purpose() != purpose) {
            throw new IllegalArgumentException("the code was for something else");
        }
        mustBeOf(ticket, proof);
    }

    private static void mustBeOf(Ticket ticket, Proof proof) {
        if (!proof.account().equals(ticket.account()) || !proof.society().equals(ticket.society())) {
            throw new IllegalArgumentException("the proof is of another account");
        }
    }
}

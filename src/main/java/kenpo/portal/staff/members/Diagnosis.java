package kenpo.portal.staff.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.FirstSignIn;
import kenpo.portal.account.Mailbox;
import kenpo.portal.credential.AccountLock;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.TemporaryCredential;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.MailTried;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;

/** Tells in which situation somebody is; pure, so that each can be tested. */
final class Diagnosis {
    private final MemberFacts facts;

    private Diagnosis(MemberFacts facts) {
        this.facts = facts;
    }

    static Situation of(MemberFacts facts) {
        return new Diagnosis(facts).situation();
    }

    private Situation situation() {
        if (facts.member().kind() == Member.Kind.DEPENDENT && !facts.hasLeft()) {
            return new Situation.Dependent();
        }
        var account = facts.account();
        var standing = facts.standing();
        if (facts.hasLeft()) {
            var lostOn = facts.member().eligibilityLostOn();
            var until = standing instanceof AccountStanding.ReadOnly(LocalDate end) ? end : null;
            return new Situation.Left(lostOn == null ? facts.today() : lostOn, until);
        }
        if (account == null || standing == null) {
            return new Situation.WithoutCredential();
        }
        return switch (standing) {
            case AccountStanding.Closed _ -> new Situation.Closed();
            case AccountStanding.Suspended _ -> new Situation.Suspended(since(account));
            case AccountStanding.Frozen _ -> frozen(account);
            case AccountStanding.ReadOnly _, AccountStanding.Active _ -> open(account);
        };
    }

    private Instant since(Account account) {
        var at = account.restriction().suspendedAt();
        return at == null ? facts.now() : at;
    }

    private Situation frozen(Account account) {
        var lastDay = account.setUpUntil(facts.settings());
        if (account.restriction().frozenAt() == null && lastDay != null) {
            return new Situation.SetUpTooLate(lastDay);
        }
        return facts.locks().stream()
                .filter(lock -> lock.factor().freezes())
                .findFirst()
                .map(lock -> new Situation.Frozen(lock.factor(), lock.failures()))
                .orElseGet(() -> new Situation.Frozen(
                        Factor.TEMPORARY_PASSWORD, facts.settings().lockout().temporaryDisabledAt()));
    }

    private Situation open(Account account) {
        return disabled().or(this::waiting).orElseGet(() -> {
            var credential = facts.credential();
            if (credential != null) {
                return first(account, credential);
            }
            return account.firstSignIn().isCompleted() ? everyday(account) : new Situation.WithoutCredential();
        });
    }

    private Optional<Situation> disabled() {
        return facts.locks().stream()
                .filter(AccountLock::disabled)
                .findFirst()
                .map(lock -> new Situation.FactorDisabled(lock.factor(), lock.failures()));
    }

    private Optional<Situation> waiting() {
        for (var lock : facts.locks()) {
            var until = lock.waitsUntil();
            if (until != null) {
                return Optional.of(new Situation.Waiting(lock.factor(), lock.failures(), until));
            }
        }
        return Optional.empty();
    }

    private Situation first(Account account, TemporaryCredential credential) {
        var progress = account.firstSignIn();
        var lastDay = LocalDate.ofInstant(credential.expiresAt().minusNanos(1), Eligibility.ZONE);
        if (!facts.now().isBefore(credential.expiresAt())) {
            return new Situation.CredentialExpired(lastDay);
        }
        if (progress.identityConfirmedAt() == null) {
            return wrongLately().orElseGet(() -> new Situation.CredentialUnused(credential.issuedAt(), lastDay));
        }
        return facts.termsPending() ? new Situation.TermsUnread() : step(progress);
    }

    private Situation step(FirstSignIn progress) {
        var email = progress.email();
        if (email == null) {
            return new Situation.EmailMissing();
        }
        if (progress.emailConfirmedAt() == null) {
            return confirmation(email);
        }
        return progress.method() == null ? new Situation.MethodUnchosen() : new Situation.PasswordUnset();
    }

    private Situation confirmation(EmailAddress email) {
        var mailbox = facts.mailbox();
        if (mailbox == null) {
            return new Situation.ConfirmationUnderWay();
        }
        return switch (mailbox.state()) {
            case ACCEPTED -> new Situation.ConfirmationArrived(mailbox.at());
            case POSTPONED -> new Situation.ConfirmationUnderWay();
            case REFUSED -> new Situation.ConfirmationRefused(domain(email), mailbox.reply());
        };
    }

    private Situation everyday(Account account) {
        var lastDay = account.setUpUntil(facts.settings());
        var email = account.firstSignIn().email();
        var mailbox = facts.mailbox();
        if (email != null && isRefused(mailbox)) {
            return new Situation.MailRefused(domain(email), mailbox == null ? "" : mailbox.reply());
        }
        if (lastDay != null) {
            return new Situation.MethodNotSetUp(lastDay);
        }
        return wrongLately()
                .orElseGet(() -> facts.termsPending()
                        ? new Situation.TermsPending()
                        : new Situation.NothingStops(account.lastSignIn()));
    }

    private Optional<Situation> wrongLately() {
        return facts.locks().stream()
                .findFirst()
                .map(lock -> new Situation.WrongLately(lock.factor(), lock.failures()));
    }

    private static boolean isRefused(@org.jspecify.annotations.Nullable Mailbox mailbox) {
        return mailbox != null && mailbox.state() == MailTried.Outcome.REFUSED;
    }

    private static String domain(EmailAddress email) {
        return email.value().substring(email.value().lastIndexOf('@') + 1);
    }
}

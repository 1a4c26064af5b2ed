package kenpo.portal.signin.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.credential.EmailConfirmations;
import kenpo.portal.credential.SecondFactors;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.Members;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Society;
import kenpo.portal.terms.TermsOfUse;
import kenpo.portal.terms.TermsVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what decides where a half-way sign-in stands. */
@Component
@Transactional
class FactFinding {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Accounts accounts;
    private final Members members;
    private final TermsOfUse terms;
    private final EmailConfirmations confirmations;
    private final SecondFactors secondFactors;
    private final Clock clock;

    FactFinding(
            Accounts accounts,
            Members members,
            TermsOfUse terms,
            EmailConfirmations confirmations,
            SecondFactors secondFactors,
            Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.terms = terms;
        this.confirmations = confirmations;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** Empty when the account may not sign in (any more). */
    Optional<SignInFacts> of(Society society, HostName host, SignInRows.Row row) {
        return accounts.find(society.id(), row.ticket().account())
                .filter(account -> account.standing(today(), society.settings()).maySignIn())
                .map(account -> facts(society, host, row, account));
    }

    /** Asks only what can decide about this row: an everyday sign-in is looked at several times. */
    private SignInFacts facts(Society society, HostName host, SignInRows.Row row, Account account) {
        boolean own = row.credential() == CredentialKind.CHOSEN;
        boolean methodSetUp = account.isMethodSetUp();
        boolean shown = row.shown() != null || row.remembered() != null;
        return new SignInFacts(
                row.ticket(),
                account.member(),
                row.credential(),
                row.outstanding(),
                row.outstanding() == Confirmation.ROSTER_EMAIL ? rosterEmail(account) : null,
                account.firstSignIn(),
                own && !shown ? null : pendingTerms(account),
                !(own && methodSetUp) && isMailboxProven(row, own),
                new SecondStep(
                        methodSetUp,
                        own && methodSetUp && !shown
                                ? secondFactors.open(
                                        account, host, society.settings().methods())
                                : List.of(),
                        row.askedFor(),
                        row.shown(),
                        row.remembered(),
                        row.adding(),
                        row.naming()));
    }

    private @Nullable TermsVersion pendingTerms(Account account) {
        return terms.pending(account.society(), account.id(), today()).orElse(null);
    }

    private boolean isMailboxProven(SignInRows.Row row, boolean own) {
        var ticket = row.ticket();
        return (own && row.confirmed())
                || confirmations.confirmedWithin(ticket.society(), ticket.key(), ticket.account());
    }

    private @Nullable EmailAddress rosterEmail(Account account) {
        return members.find(account.society(), account.member())
                .flatMap(member -> Optional.ofNullable(member.email()))
                .flatMap(EmailAddress::parse)
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}

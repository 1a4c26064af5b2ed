package kenpo.portal.staff.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.Mailboxes;
import kenpo.portal.credential.AccountLocks;
import kenpo.portal.credential.TemporaryCredentials;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.Members;
import kenpo.portal.society.Society;
import kenpo.portal.terms.TermsOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a person's situation follows from. */
@Component
@Transactional(readOnly = true)
class Persons {
    private final Members members;
    private final Accounts accounts;
    private final TemporaryCredentials credentials;
    private final AccountLocks locks;
    private final Mailboxes mailboxes;
    private final TermsOfUse terms;
    private final Clock clock;

    Persons(
            Members members,
            Accounts accounts,
            TemporaryCredentials credentials,
            AccountLocks locks,
            Mailboxes mailboxes,
            TermsOfUse terms,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.credentials = credentials;
        this.locks = locks;
        this.mailboxes = mailboxes;
        this.terms = terms;
        this.clock = clock;
    }

    /** Empty for nobody on this society's roster. */
    public Optional<MemberFacts> find(Society society, MemberId id) {
        return members.find(society.id(), id).map(member -> {
            var account = accounts.byMember(society.id(), id).orElse(null);
            if (account == null) {
                return new MemberFacts(member, null, null, List.of(), null, false, clock.instant(), society.settings());
            }
            return new MemberFacts(
                    member,
                    account,
                    credentials.of(society.id(), account.id()).orElse(null),
                    locks.of(society.id(), account.id()),
                    mailboxes.of(society.id(), account.id()).orElse(null),
                    termsPending(account),
                    clock.instant(),
                    society.settings());
        });
    }

    private boolean termsPending(@Nullable Account account) {
        var today = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
        return account != null
                && terms.pending(account.society(), account.id(), today).isPresent();
    }
}

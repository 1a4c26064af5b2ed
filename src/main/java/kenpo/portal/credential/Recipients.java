package kenpo.portal.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.roster.InsuredPersons;
import kenpo.portal.roster.InsuredPersons.Filter;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom credentials are for: insured persons who have done nothing of the first sign-in yet. */
@Component
class Recipients {
    private static final int PAGE = 200;

    /** Some persons looked at, and those of them who wait for a credential; the last page has none. */
    record Page(
            List<Recipient> waiting, int lookedAt, @Nullable MemberId last) {}

    private final InsuredPersons persons;
    private final Accounts accounts;

    Recipients(InsuredPersons persons, Accounts accounts) {
        this.persons = persons;
        this.accounts = accounts;
    }

    /** Without earlier users, while the society lets them sign in by migration. */
    static Filter ofLetters(Selection selection, LocalDate today) {
        var migrationUntil = CurrentSociety.get().settings().migration().until();
        boolean migrating = migrationUntil != null && !migrationUntil.isBefore(today);
        return filter(selection, migrating ? false : null);
    }

    private static Filter filter(Selection selection, @Nullable Boolean earlierUsers) {
        return switch (selection) {
            case Selection.NeverSignedIn() -> new Filter(null, null, earlierUsers, null);
            case Selection.NewSince(var day) -> new Filter(day, null, earlierUsers, null);
            case Selection.Establishment(var code) -> new Filter(null, code, earlierUsers, null);
            case Selection.Listed(var cards) -> new Filter(null, null, earlierUsers, cards);
        };
    }

    int count(SocietyId society, Filter filter) {
        return persons.count(society, filter);
    }

    Page after(SocietyId society, Filter filter, @Nullable MemberId last) {
        var members = persons.after(society, filter, last, PAGE);
        if (members.isEmpty()) {
            return new Page(List.of(), 0, last);
        }
        var begun = accounts.ofMembers(society, members.stream().map(Member::id).toList()).stream()
                .filter(account -> !waits(account))
                .map(Account::member)
                .collect(Collectors.toSet());
        var waiting = members.stream()
                .filter(member -> !begun.contains(member.id()))
                .map(this::recipient)
                .toList();
        return new Page(waiting, members.size(), members.getLast().id());
    }

    Optional<Recipient> byCard(SocietyId society, String symbol, String number) {
        return persons.byCard(society, symbol, number).map(this::recipient);
    }

    /** Nothing of the first sign-in is done, and the office has not stopped the account. */
    static boolean waits(Account account) {
        return account.firstSignIn().identityConfirmedAt() == null
                && account.lastSignIn() == null
                && account.restriction().suspendedAt() == null
                && account.restriction().closedAt() == null;
    }

    private Recipient recipient(Member member) {
        return new Recipient(member, persons.establishmentOf(member));
    }
}

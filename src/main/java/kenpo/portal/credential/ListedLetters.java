package kenpo.portal.credential;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.roster.Addressee;
import kenpo.portal.roster.Addressees;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.Members;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/**
 * Letters for those on a list: first whom it reaches, then one transaction a person, in which the list is brought up to
 * date too; so an issue that breaks off anywhere goes on where it was.
 */
@Component
public class ListedLetters {
    private static final int AT_A_TIME = 1000;

    private final Addressees addressees;
    private final Accounts accounts;
    private final StoredCredentials credentials;
    private final Members members;
    private final Letters letters;
    private final LetterPasswords passwords;
    private final Clock clock;

    ListedLetters(
            Addressees addressees,
            Accounts accounts,
            StoredCredentials credentials,
            Members members,
            Letters letters,
            LetterPasswords passwords,
            Clock clock) {
        this.addressees = addressees;
        this.accounts = accounts;
        this.credentials = credentials;
        this.members = members;
        this.letters = letters;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** All insured persons of the selection, some at a time, in the order of letters; those who began among them. */
    public void each(SocietyId society, Selection selection, Consumer<List<LetterCandidate>> some) {
        addressees.each(
                society,
                Recipients.ofLetters(selection, today()),
                AT_A_TIME,
                found -> some.accept(candidates(society, found)));
    }

    /** How many are best issued together: {@link #issue} hashes their passwords at once. */
    public int atOnce() {
        return passwords.atOnce();
    }

    /** Call it outside a transaction. */
    public void issue(SocietyId society, List<MemberId> few, AuditEvent.Actor actor, LetterList list) {
        var prepared = passwords.prepare(society, few.size());
        for (int i = 0; i < few.size(); i++) {
            var password = prepared.get(i).join();
            members.find(society, few.get(i))
                    .filter(this::isInsured)
                    .ifPresentOrElse(
                            member -> letters.writeListed(society, member, password, actor, list),
                            leaveOut(society, few.get(i), list));
        }
    }

    private Runnable leaveOut(SocietyId society, MemberId member, LetterList list) {
        return () -> letters.leaveOut(society, member, list);
    }

    private boolean isInsured(Member member) {
        return member.eligibility().on(today()) != Eligibility.Standing.LOST;
    }

    private List<LetterCandidate> candidates(SocietyId society, List<Addressee> found) {
        var held = accounts
                .ofMembers(society, found.stream().map(Addressee::member).toList())
                .stream()
                .collect(Collectors.toMap(Account::member, account -> account));
        var withLetter = credentials.withTemporary(
                society, held.values().stream().map(Account::id).toList());
        return found.stream()
                .map(addressee -> {
                    var account = held.get(addressee.member());
                    if (account == null) {
                        return new LetterCandidate(addressee, LetterCandidate.State.WAITS);
                    }
                    return new LetterCandidate(addressee, state(account, withLetter));
                })
                .toList();
    }

    private static LetterCandidate.State state(Account account, Set<?> withLetter) {
        if (!Recipients.waits(account)) {
            return LetterCandidate.State.BEGAN;
        }
        return withLetter.contains(account.id()) ? LetterCandidate.State.HAS_LETTER : LetterCandidate.State.WAITS;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
    }
}

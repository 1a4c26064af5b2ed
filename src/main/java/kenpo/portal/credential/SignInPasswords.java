package kenpo.portal.credential;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.key.KeyRing;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.Members;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks user ID and password at sign-in. Whoever asks for whom, the work is the same: the same statements in two
 * transactions, and between them one password hash.
 */
@Component
public class SignInPasswords {
    private final Accounts accounts;
    private final Members members;
    private final StoredCredentials credentials;
    private final Lockouts lockouts;
    private final PasswordHashes hashes;
    private final PasswordVerdict verdict;
    private final KeyRing keys;
    private final Clock clock;
    private final TransactionOperations transactions;

    SignInPasswords(
            Accounts accounts,
            Members members,
            StoredCredentials credentials,
            Lockouts lockouts,
            PasswordHashes hashes,
            PasswordVerdict verdict,
            KeyRing keys,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.members = members;
        this.credentials = credentials;
        this.lockouts = lockouts;
        this.hashes = hashes;
        this.verdict = verdict;
        this.keys = keys;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Call it outside a transaction. Throws HashingOverloaded. */
    public PasswordCheck check(SocietyId society, String typedUserId, String typedPassword) {
        return check(society, typedUserId, typedPassword, verdict -> verdict);
    }

    /** The same; what follows from the verdict is stored with it or not at all, and then the try stays counted as a wrong one. */
    public <T> T check(
            SocietyId society, String typedUserId, String typedPassword, Function<PasswordCheck, T> following) {
        // a password too long to be anybody's costs what any other does
        boolean possible = typedPassword.length() <= 4 * PasswordRules.LONGEST;
        var password = possible ? typedPassword : "";
        try (var place = hashes.place()) {
            var candidate = transactions.execute(_ -> reserve(society, TypedUserId.of(typedUserId)));
            boolean hashFits = hashes.matches(place, password, candidate.hash(), society, candidate.owner());
            boolean rosterFits = candidate.isMigrationPassword(password);
            boolean right = possible
                    && (hashFits || rosterFits)
                    && candidate.reservation().compared()
                    && candidate.isUsable(CurrentSociety.get().settings(), clock.instant());
            var raised = right ? raised(place, society, candidate, password) : Optional.<PasswordHash>empty();
            return transactions.execute(_ -> following.apply(verdict.of(society, candidate, right, raised)));
        }
    }

    private Candidate reserve(SocietyId society, TypedUserId typed) {
        var account = accounts.byUserId(society, typed.lookup());
        var id = account.map(Account::id).orElse(Candidate.NOBODY);
        var member = member(society, account);
        var credential = credentials.find(society, id);
        var unknown = Subject.ofUnknown(typed.counted(), keys);
        var subject = account.map(found -> Subject.of(found.id())).orElse(unknown);
        var rule = CurrentSociety.get().settings().lockout();
        var reservation = lockouts.reserve(society, subject, Candidate.factor(credential), rule);
        return new Candidate(account, member, credential, subject, reservation);
    }

    private Optional<Member> member(SocietyId society, Optional<Account> account) {
        return members.find(society, account.map(Account::member).orElse(new MemberId(Candidate.NOBODY.value())));
    }

    private Optional<PasswordHash> raised(
            HashingPool.Place place, SocietyId society, Candidate candidate, String password) {
        return candidate.credential().orElse(null) instanceof StoredCredential.Chosen(var owner, var hash, var _)
                        && hashes.isOutdated(hash)
                ? Optional.of(hashes.make(place, password, society, owner))
                : Optional.empty();
    }
}

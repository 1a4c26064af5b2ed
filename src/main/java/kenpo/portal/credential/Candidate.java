package kenpo.portal.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Member;
import kenpo.portal.society.SocietySettings;
import org.jspecify.annotations.Nullable;

/** What a typed user ID leads to, found before anything is compared; nothing at all for one that nobody has. */
record Candidate(
        Optional<Account> account,
        Optional<Member> member,
        Optional<StoredCredential> credential,
        Subject subject,
        Reservation reservation) {
    /** Whom questions are asked for when there is nobody, so that as many are asked. */
    static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    AccountId accountOrNobody() {
        return account.map(Account::id).orElse(NOBODY);
    }

    UUID owner() {
        return credential.map(StoredCredential::owner).orElse(NOBODY.value());
    }

    Optional<PasswordHash> hash() {
        return credential.flatMap(StoredCredential::hash);
    }

    Factor factor() {
        return factor(credential);
    }

    static Factor factor(Optional<StoredCredential> credential) {
        return credential.map(StoredCredential::factor).orElse(Factor.PASSWORD);
    }

    /** Whether a right password would open anything, apart from a wait. */
    boolean isUsable(SocietySettings settings, Instant now) {
        var today = LocalDate.ofInstant(now, Eligibility.ZONE);
        var standing = account.map(found -> found.standing(today, settings));
        return credential.isPresent()
                && standing.isPresent()
                && isUsable(credential.get(), standing.get(), settings, now);
    }

    private static boolean isUsable(
            StoredCredential credential, AccountStanding standing, SocietySettings settings, Instant now) {
        return switch (credential) {
            case StoredCredential.Chosen _ -> standing.maySignIn();
            case StoredCredential.Letter letter ->
                standing instanceof AccountStanding.Active && now.isBefore(letter.expiresAt());
            case StoredCredential.Migration migration ->
                standing instanceof AccountStanding.Active
                        && now.isBefore(migration.expiresAt())
                        && isOn(settings.migration().until(), now);
        };
    }

    /** The society's switch, on until the end of that day in Japan. */
    private static boolean isOn(@Nullable LocalDate until, Instant now) {
        return until != null && !LocalDate.ofInstant(now, Eligibility.ZONE).isAfter(until);
    }

    /** Whether a migration password fits; any other is compared by its hash. */
    boolean isMigrationPassword(String typed) {
        return credential.orElse(null) instanceof StoredCredential.Migration
                && member.map(person -> MigrationPassword.matches(typed, person.card(), person.dateOfBirth()))
                        .orElse(false);
    }
}

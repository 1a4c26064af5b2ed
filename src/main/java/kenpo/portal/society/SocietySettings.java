package kenpo.portal.society;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every rule and look a society may change, each within its bound; {@link #defaults()} where it has not. */
public record SocietySettings(
        Contact contact,
        Looks looks,
        Set<Method> methods,
        PasswordRule password,
        LockoutRule lockout,
        CredentialRule credentials,
        MigrationRule migration,
        SessionRule session,
        EmailCodeRule emailCode,
        PersonRule person,
        SourceRule source) {

    /** How members reach the office; mailFrom is the sender address, null: no-reply at the canonical host. */
    public record Contact(
            @Nullable String phone,
            @Nullable String phoneHours,
            @Nullable String postalAddress,
            @Nullable String email,
            @Nullable String mailFrom) {}

    /** The accent is one colour as #rrggbb, from which the others are derived; the mark is a built-in sign. */
    public record Looks(@Nullable String accent, String mark) {}

    public record PasswordRule(int minimumLength, boolean lettersAndDigits, Set<String> societyWords) {}

    /** Wrong answers in a row: waiting begins at firstWaitAt, the credential is disabled at disabledAt. */
    public record LockoutRule(int firstWaitAt, int disabledAt, int temporaryDisabledAt) {}

    public record CredentialRule(int temporaryDays, int setUpDays) {}

    /** Sign-in of earlier users with 記号+番号+生年月日 until that day (inclusive); null: off. */
    public record MigrationRule(@Nullable LocalDate until, boolean confirmationWaived) {}

    public record SessionRule(Duration idle, Duration absolute, int atATime) {}

    public record EmailCodeRule(Duration life, Duration resendAfter, int resendsAnHour, int mailsAnHour) {}

    /** readOnlyMonths: how long a person who left may still read. */
    public record PersonRule(int readOnlyMonths) {}

    /** failuresAMinute over all forms from one address (IPv6: /64); companyAddresses are CIDR blocks exempt from it. */
    public record SourceRule(int failuresAMinute, Set<String> companyAddresses) {}

    public static SocietySettings defaults() {
        return new SocietySettings(
                new Contact(null, null, null, null, null),
                new Looks(null, "plain"),
                Set.of(Method.values()),
                new PasswordRule(8, false, Set.of()),
                new LockoutRule(5, 50, 5),
                new CredentialRule(90, 14),
                new MigrationRule(null, false),
                new SessionRule(Duration.ofMinutes(30), Duration.ofHours(12), 5),
                new EmailCodeRule(Duration.ofMinutes(10), Duration.ofSeconds(60), 5, 20),
                new PersonRule(24),
                new SourceRule(300, Set.of()));
    }
}

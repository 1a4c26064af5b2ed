package kenpo.portal.society;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
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
        SourceRule source,
        RecoveryRule recovery,
        OfficeRule office) {

    /** How members reach the office; mailFrom is the sender address, null: no-reply at the canonical host. */
    public record Contact(
            @Nullable String phone,
            @Nullable String phoneHours,
            @Nullable String phoneHoursEnglish,
            @Nullable String postalAddress,
            @Nullable String email,
            @Nullable String mailFrom) {}

    /**
     * The accent is one colour as #rrggbb, from which the others are derived; the mark is a built-in sign, in whose place a
     * logo stands where there is one, named by its hash.
     */
    public record Looks(
            @Nullable String accent, String mark, @Nullable String logo) {}

    public record PasswordRule(int minimumLength, boolean lettersAndDigits, Set<String> societyWords) {}

    /** Wrong answers in a row: waiting begins at firstWaitAt, the credential is disabled at disabledAt. */
    public record LockoutRule(int firstWaitAt, int disabledAt, int temporaryDisabledAt) {}

    public record CredentialRule(int temporaryDays, int setUpDays) {}

    /** Sign-in of earlier users with 記号+番号+生年月日 until that day (inclusive); null: off. */
    public record MigrationRule(@Nullable LocalDate until, boolean confirmationWaived) {}

    /** remembered: how long a browser may be remembered (ログイン状態の保存); zero: never. */
    public record SessionRule(Duration idle, Duration absolute, int atATime, Duration remembered) {}

    public record EmailCodeRule(Duration life, Duration resendAfter, int resendsAnHour, int mailsAnHour) {}

    /** readOnlyMonths: how long a person who left may still read; userIdChange: whether members may choose another user ID. */
    public record PersonRule(int readOnlyMonths, boolean userIdChange) {}

    /** failuresAMinute over all forms from one address (IPv6: /64); companyAddresses are CIDR blocks exempt from it. */
    public record SourceRule(int failuresAMinute, Set<String> companyAddresses) {}

    /**
     * How members with mailed codes alone come to a new password; employerDomains are those of company mailboxes. So many
     * mails an hour are written for one person, and for all who ask from one network.
     */
    public record RecoveryRule(
            MailOnly mailOnly, Set<String> employerDomains, int mailsAnHour, int mailsAnHourFromANetwork) {
        /** For which mailboxes the facts of the roster suffice beside them. */
        public enum MailOnly {
            NEVER,
            /** For those outside the employers' domains. */
            PRIVATE,
            ALWAYS
        }

        /** Whether card number and date of birth may stand beside a mailbox of this domain. */
        public boolean allowsFacts(String domain) {
            return switch (mailOnly) {
                case NEVER -> false;
                case PRIVATE -> employerDomains.stream().noneMatch(employer -> isWithin(domain, employer));
                case ALWAYS -> true;
            };
        }

        private static boolean isWithin(String domain, String employer) {
            var lower = domain.toLowerCase(java.util.Locale.ROOT);
            return lower.equals(employer) || lower.endsWith("." + employer);
        }
    }

    /** twoPersons: whether what endangers members' accounts waits for a second person of the staff (二人承認). */
    public record OfficeRule(boolean twoPersons) {}

    public static SocietySettings defaults() {
        return of(Map.of());
    }

    /** From what {@link Societies} keeps: keys and values that differ from the defaults. */
    static SocietySettings of(Map<String, String> kept) {
        var value = new SettingValues(kept);
        return new SocietySettings(
                new Contact(
                        value.text(Setting.CONTACT_PHONE),
                        value.text(Setting.CONTACT_HOURS),
                        value.text(Setting.CONTACT_HOURS_ENGLISH),
                        value.text(Setting.CONTACT_POSTAL_ADDRESS),
                        value.text(Setting.CONTACT_EMAIL),
                        value.text(Setting.CONTACT_MAIL_FROM)),
                new Looks(
                        value.text(Setting.LOOKS_ACCENT), value.of(Setting.LOOKS_MARK), value.text(Setting.LOOKS_LOGO)),
                value.methods(),
                new PasswordRule(
                        value.number(Setting.PASSWORD_MINIMUM_LENGTH),
                        value.flag(Setting.PASSWORD_LETTERS_AND_DIGITS),
                        value.entries(Setting.PASSWORD_WORDS)),
                new LockoutRule(
                        value.number(Setting.LOCKOUT_WAIT_AT),
                        value.number(Setting.LOCKOUT_DISABLE_AT),
                        value.number(Setting.LOCKOUT_TEMPORARY_FREEZE_AT)),
                new CredentialRule(value.number(Setting.CREDENTIAL_DAYS), value.number(Setting.CREDENTIAL_SET_UP_DAYS)),
                new MigrationRule(
                        value.day(Setting.MIGRATION_UNTIL), value.flag(Setting.MIGRATION_CONFIRMATION_WAIVED)),
                new SessionRule(
                        Duration.ofMinutes(value.number(Setting.SESSION_IDLE_MINUTES)),
                        Duration.ofHours(value.number(Setting.SESSION_HOURS)),
                        value.number(Setting.SESSION_AT_A_TIME),
                        Duration.ofDays(value.number(Setting.REMEMBER_DAYS))),
                new EmailCodeRule(
                        Duration.ofMinutes(value.number(Setting.EMAIL_CODE_MINUTES)),
                        Duration.ofSeconds(value.number(Setting.EMAIL_CODE_RESEND_SECONDS)),
                        value.number(Setting.EMAIL_CODE_RESENDS_AN_HOUR),
                        value.number(Setting.EMAIL_CODE_MAILS_AN_HOUR)),
                new PersonRule(
                        value.number(Setting.PERSON_READ_ONLY_MONTHS), value.flag(Setting.PERSON_USER_ID_CHANGE)),
                new SourceRule(
                        value.number(Setting.SOURCE_FAILURES_A_MINUTE),
                        value.entries(Setting.SOURCE_COMPANY_ADDRESSES)),
                new RecoveryRule(
                        RecoveryRule.MailOnly.valueOf(
                                value.of(Setting.RECOVERY_MAIL_ONLY).toUpperCase(java.util.Locale.ROOT)),
                        value.entries(Setting.RECOVERY_EMPLOYER_DOMAINS),
                        value.number(Setting.RECOVERY_MAILS_AN_HOUR),
                        value.number(Setting.RECOVERY_MAILS_AN_HOUR_FROM_A_NETWORK)),
                new OfficeRule(value.flag(Setting.OFFICE_TWO_PERSONS)));
    }
}

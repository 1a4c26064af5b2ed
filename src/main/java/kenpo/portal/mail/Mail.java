package kenpo.portal.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in that person's language; the words come from {@code messages/mail.properties} under
 * {@code mail.<kind>.…}, kind in lower case with hyphens.
 *
 * @param code stands alone on its line, before any other number
 * @param link stands alone on its line; built from the society's configured host
 * @param report the link by which the reader says that it was somebody else, alone on the last line; of a mail that tells
 *     what happened to the account, and of no other
 * @param arguments of the messages, in order; no personal data; one in the form of {@link Instant#toString()} is shown
 *     as time of day in Tokyo
 */
public record Mail(
        Kind kind,
        EmailAddress to,
        Locale language,
        @Nullable String code,
        @Nullable String link,
        @Nullable String report,
        List<String> arguments) {
    /** What the mail is about. */
    public enum Kind {
        /** There is a notice for the reader; which one, the mail does not say. */
        NOTICE_PUBLISHED,
        /** Code and link that confirm an address; argument: until when the code works. */
        EMAIL_CONFIRMATION,
        /** Code at sign-in; argument: until when it works. */
        EMAIL_CODE,
        /** The first sign-in was completed. */
        FIRST_SIGN_IN_COMPLETED(true),
        /** Wrong passwords made the sign-in wait; argument: until when. */
        SIGN_IN_LOCKED(true),
        /** Wrong answers after a right password made the sign-in wait; argument: until when. */
        SECOND_FACTOR_LOCKED(true),
        /** A right password or code came after so many wrong ones that there was a wait between them. */
        RIGHT_AFTER_MANY_WRONG(true),
        /** An authenticator app was set up. */
        AUTHENTICATOR_APP_ADDED(true),
        /** A passkey was registered. */
        PASSKEY_ADDED(true),
        /** A passkey was refused because it may have been copied. */
        PASSKEY_REFUSED(true),
        /** A method was taken from those an account can sign in with. */
        METHOD_REMOVED(true),
        /** The password was changed. */
        PASSWORD_CHANGED(true),
        /** Another user ID was chosen, which no mail names. */
        USER_ID_CHANGED(true),
        /** To the address an account had until now; the link undoes that. */
        EMAIL_CHANGED(true),
        /** To the address an account has from now on. */
        EMAIL_REGISTERED(true),
        /** To both: the earlier address is the account's again. */
        EMAIL_CHANGE_UNDONE(true),
        /** A new set of recovery codes was made. */
        RECOVERY_CODES_MADE(true),
        /** A recovery code served as second factor. */
        RECOVERY_CODE_USED(true),
        /** The office issued a new letter: password, methods and this address are no longer the account's. */
        CREDENTIAL_REISSUED(true),
        /** Code and link for a new password; argument: until when the code works. */
        PASSWORD_RESET_CODE,
        /** A new password was asked for, and the letter of the society is what opens the account. */
        PASSWORD_RESET_BY_LETTER,
        /** A new password was asked for, and only the office can help. */
        PASSWORD_RESET_BY_OFFICE,
        /** A forgotten password was replaced. */
        PASSWORD_RESET(true),
        /** The only mail that names the user ID; argument: it. */
        USER_ID_REMINDER(true),
        /** A copy of what a remembered browser keeps came to light. */
        REMEMBERED_BROWSER_STOLEN(true),
        /** The link by which somebody becomes staff. */
        STAFF_INVITATION,
        /** A staff member has another role. */
        STAFF_ROLE_CHANGED,
        /** A staff member may not sign in any more. */
        STAFF_STOPPED,
        /** A staff member has added a further passkey. */
        STAFF_PASSKEY_ADDED,
        /** A staff member has removed a passkey. */
        STAFF_PASSKEY_REMOVED,
        /** The office ended a wait after wrong answers. */
        ACCOUNT_UNLOCKED(true),
        /** The office took every method from an account. */
        METHODS_RESET(true),
        /** To the present address: the office was asked to replace it. */
        EMAIL_CHANGE_BY_OFFICE(true),
        /** The office signed the account out everywhere. */
        SIGNED_OUT_BY_OFFICE(true),
        /** The office stopped the account. */
        ACCOUNT_SUSPENDED(true),
        /** The office no longer stops the account. */
        ACCOUNT_RESUMED(true),
        /** A sign-in from a browser not seen before; arguments: when, and what such a browser is called. */
        NEW_BROWSER(true);

        private final boolean reportable;

        Kind() {
            this(false);
        }

        Kind(boolean reportable) {
            this.reportable = reportable;
        }

        /** Whether it tells what happened to the account, so that its reader must be able to report it. */
        public boolean isReportable() {
            return reportable;
        }
    }

    public Mail {
        arguments = List.copyOf(arguments);
        if (code != null && !code.matches("[0-9A-Za-z-]{4,40}")) {
            throw new IllegalArgumentException("a code is of letters, digits and hyphens");
        }
        mustBeAddress(link);
        mustBeAddress(report);
        if (kind.isReportable() != (report != null)) {
            throw new IllegalArgumentException("what can be reported, and nothing else, has a link for it");
        }
    }

    /** One that asks or explains, and tells nothing that could be reported. */
    public Mail(
            Kind kind,
            EmailAddress to,
            Locale language,
            @Nullable String code,
            @Nullable String link,
            List<String> arguments) {
        this(kind, to, language, code, link, null, arguments);
    }

    public static Mail emailConfirmation(EmailAddress to, Locale language, String code, String link, Instant until) {
        return new Mail(Kind.EMAIL_CONFIRMATION, to, language, code, link, List.of(until.toString()));
    }

    public static Mail emailCode(EmailAddress to, Locale language, String code, Instant until) {
        return new Mail(Kind.EMAIL_CODE, to, language, code, null, List.of(until.toString()));
    }

    /** Neither address nor code nor link: this text may end in a log. */
    @Override
    public String toString() {
        return kind + " to " + to;
    }

    private static void mustBeAddress(@Nullable String link) {
        if (link != null && !link.matches("https?://[!-~]{1,500}")) {
            throw new IllegalArgumentException("a link is an address of visible ASCII characters");
        }
    }
}

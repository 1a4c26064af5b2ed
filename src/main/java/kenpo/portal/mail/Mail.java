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
 * @param link stands alone on the last line; built from the society's configured host
 * @param arguments of the messages, in order; no personal data; one in the form of {@link Instant#toString()} is shown
 *     as time of day in Tokyo
 */
public record Mail(
        Kind kind,
        EmailAddress to,
        Locale language,
        @Nullable String code,
        @Nullable String link,
        List<String> arguments) {
    /** What the mail is about. */
    public enum Kind {
        /** Code and link that confirm an address; argument: until when the code works. */
        EMAIL_CONFIRMATION,
        /** Code at sign-in; argument: until when it works. */
        EMAIL_CODE,
        /** The first sign-in was completed. */
        FIRST_SIGN_IN_COMPLETED,
        /** Wrong passwords made the sign-in wait; argument: until when. */
        SIGN_IN_LOCKED,
        /** Wrong answers after a right password made the sign-in wait; argument: until when. */
        SECOND_FACTOR_LOCKED,
        /** An authenticator app was set up. */
        AUTHENTICATOR_APP_ADDED,
        /** A passkey was registered. */
        PASSKEY_ADDED,
        /** A passkey was refused because it may have been copied. */
        PASSKEY_REFUSED,
        /** A method was taken from those an account can sign in with. */
        METHOD_REMOVED,
        /** The password was changed. */
        PASSWORD_CHANGED,
        /** To the address an account had until now; the link undoes that. */
        EMAIL_CHANGED,
        /** To the address an account has from now on. */
        EMAIL_REGISTERED,
        /** To both: the earlier address is the account's again. */
        EMAIL_CHANGE_UNDONE,
        /** A new set of recovery codes was made. */
        RECOVERY_CODES_MADE,
        /** A recovery code served as second factor. */
        RECOVERY_CODE_USED,
        /** Code and link for a new password; argument: until when the code works. */
        PASSWORD_RESET_CODE,
        /** A new password was asked for, and the letter of the society is what opens the account. */
        PASSWORD_RESET_BY_LETTER,
        /** A new password was asked for, and only the office can help. */
        PASSWORD_RESET_BY_OFFICE,
        /** A forgotten password was replaced. */
        PASSWORD_RESET,
        /** The only mail that names the user ID; argument: it. */
        USER_ID_REMINDER,
        /** A copy of what a remembered browser keeps came to light. */
        REMEMBERED_BROWSER_STOLEN,
        /** The link by which somebody becomes staff. */
        STAFF_INVITATION,
        /** A staff member has another role. */
        STAFF_ROLE_CHANGED,
        /** A staff member may not sign in any more. */
        STAFF_STOPPED,
        /** A sign-in from a browser not seen before; arguments: when, and what such a browser is called. */
        NEW_BROWSER
    }

    public Mail {
        arguments = List.copyOf(arguments);
        if (code != null && !code.matches("[0-9A-Za-z-]{4,40}")) {
            throw new IllegalArgumentException("a code is of letters, digits and hyphens");
        }
        if (link != null && !link.matches("https?://[!-~]{1,500}")) {
            throw new IllegalArgumentException("a link is an address of visible ASCII characters");
        }
    }

    public static Mail emailConfirmation(EmailAddress to, Locale language, String code, String link, Instant until) {
        return new Mail(Kind.EMAIL_CONFIRMATION, to, language, code, link, List.of(until.toString()));
    }

    public static Mail emailCode(EmailAddress to, Locale language, String code, Instant until) {
        return new Mail(Kind.EMAIL_CODE, to, language, code, null, List.of(until.toString()));
    }

    public static Mail firstSignInCompleted(EmailAddress to, Locale language) {
        return new Mail(Kind.FIRST_SIGN_IN_COMPLETED, to, language, null, null, List.of());
    }

    public static Mail signInLocked(EmailAddress to, Locale language, Instant until) {
        return new Mail(Kind.SIGN_IN_LOCKED, to, language, null, null, List.of(until.toString()));
    }

    /** Neither address nor code nor link: this text may end in a log. */
    @Override
    public String toString() {
        return kind + " to " + to;
    }
}

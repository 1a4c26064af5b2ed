package kenpo.portal.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in that person's language; the words come from {@code messages/mail.properties} under
 * {@code mail.<kind>.…}, kind in lower case with hyphens.
 *
 * @param code stands alone on its line, before any other number
 * @param link stands alone on its line, after the code; built from the society's configured host
 * @param arguments of the messages, in order; no personal data
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
        SIGN_IN_LOCKED
    }
}

package kenpo.portal.mail;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address in the form local@domain, at most 254 characters, ASCII, without quoting or control characters. */
public record EmailAddress(String value) {
    private static final Pattern FORM = Pattern.compile(
            "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    public EmailAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Empty unless it is a mail address; outer white space is ignored, full-width characters are not. */
    public static Optional<EmailAddress> parse(String typed) {
        var value = typed.strip();
        return FORM.matcher(value).matches() ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /** The same for staff who type for somebody else: full-width characters are made narrow. */
    public static Optional<EmailAddress> parseInAnyWidth(String typed) {
        return parse(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    /** For a screen that should remind, not tell: {@code h•••••@example.com}. */
    public String masked() {
        int at = value.lastIndexOf('@');
        return value.charAt(0) + "•".repeat(5) + value.substring(at);
    }

    /** Never the address itself: this text may end in a log. */
    @Override
    public String toString() {
        return masked();
    }
}

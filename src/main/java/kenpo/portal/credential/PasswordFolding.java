package kenpo.portal.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms in which a password is compared with what is known of a person, never in which it is kept. */
final class PasswordFolding {
    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern AROUND_LETTERS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private PasswordFolding() {}

    /** Without regard to width and case. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Folded, letters and digits only. */
    static String bare(String text) {
        return NOT_LETTER_OR_DIGIT.matcher(folded(text)).replaceAll("");
    }

    /** Folded, without the digits and signs put before or after a word: {@code sakura} of {@code Sakura-2026!}. */
    static String core(String text) {
        return AROUND_LETTERS.matcher(folded(text)).replaceAll("");
    }
}

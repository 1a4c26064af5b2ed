package kenpo.portal.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes as people type them: with spaces (also U+3000), hyphens and full-width characters. */
public final class TypedCode {
    private static final int LONGEST_TYPED = 64;
    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212\u30FC]+");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private TypedCode() {}

    /** The six digits, leading zeros kept; empty when it is not that. */
    public static Optional<String> sixDigits(String typed) {
        return Optional.of(bare(typed)).filter(SIX_DIGITS.asMatchPredicate());
    }

    /** Upper case, half width, nothing between; what is far too long to be a code stays as it is. */
    static String bare(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return typed;
        }
        var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return SPACES_AND_HYPHENS.matcher(narrow).replaceAll("");
    }
}

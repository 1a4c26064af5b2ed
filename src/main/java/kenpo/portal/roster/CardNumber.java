package kenpo.portal.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 記号・番号・枝番 as printed on the card, leading zeros kept; the symbol may be empty or kanji. Two are the same person
 * when their {@link #key()} is the same.
 */
public record CardNumber(String symbol, String number, String subNumber) {
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}−⁃ーㅡ]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** Width-folded, without blanks and leading zeros, parts divided by a vertical bar. */
    public String key() {
        return folded(symbol) + "|" + folded(number) + "|" + folded(subNumber);
    }

    /** What all keys of a household begin with. */
    public String symbolAndNumberKey() {
        return folded(symbol) + "|" + folded(number) + "|";
    }

    /** One part in the form in which it is compared. */
    public static String folded(String part) {
        var plain = Normalizer.normalize(part, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        plain = BLANKS.matcher(HYPHENS.matcher(plain).replaceAll("-")).replaceAll("");
        return LEADING_ZEROS.matcher(plain.replace("|", "")).replaceFirst("");
    }

    /** Never the number itself: this text may end in a log. */
    @Override
    public String toString() {
        return "CardNumber[…]";
    }
}

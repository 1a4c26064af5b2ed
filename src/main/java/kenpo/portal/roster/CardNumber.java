package kenpo.portal.roster;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 記号・番号・枝番 as printed on the card, leading zeros kept; the symbol may be empty or kanji. Two are the same person
 * when their {@link #key()} is the same.
 */
public record CardNumber(String symbol, String number, String subNumber) {
    /** Width-folded and without leading zeros, parts divided by a vertical bar. */
    public String key() {
        return folded(symbol) + "|" + folded(number) + "|" + folded(subNumber);
    }

    private static String folded(String part) {
        return Normalizer.normalize(part.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^0+(?=.)", "");
    }

    /** Never the number itself: this text may end in a log. */
    @Override
    public String toString() {
        return "CardNumber[…]";
    }
}

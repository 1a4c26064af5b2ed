package kenpo.portal.staff.members;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kenpo.portal.roster.CardNumber;

/** What a typed text can be the beginning of; each way is searched by an index of its own. */
sealed interface Sought {
    /** Everybody, in the order of their kana. */
    record Everybody() implements Sought {}

    record ByName(String typed) implements Sought {}

    record ByKana(String typed) implements Sought {}

    /** number: folded, as card keys have it. */
    record ByNumber(String number) implements Sought {}

    /** Symbol and number in full; key: as card keys begin with them. */
    record ByCard(String key) implements Sought {}

    record ByUserId(String folded) implements Sought {}

    /** lower: in lower case. */
    record ByEmail(String lower) implements Sought {}

    Pattern DIVIDER = Pattern.compile("[\\s\\p{Pd}−・／/|:：]+");
    Pattern NOTHING_TO_FIND = Pattern.compile("[\\s　・.,'’\\p{Cntrl}]*");
    Pattern LATIN = Pattern.compile("[\\p{ASCII}]+");
    Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー\\s・-]+");
    int LONGEST_USER_ID = 64;

    /** In the order in which what they find is shown. */
    static List<Sought> of(String text) {
        if (NOTHING_TO_FIND.matcher(text).matches()) {
            return List.of(new Everybody());
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var ways = new ArrayList<Sought>();
        if (plain.indexOf('@') >= 0) {
            return List.of(new ByEmail(plain.toLowerCase(Locale.ROOT)));
        }
        addCards(ways, plain);
        if (KANA.matcher(plain).matches()) {
            ways.add(new ByKana(text));
        }
        if (!NUMBER.matcher(plain).matches()) {
            ways.add(new ByName(text));
        }
        if (LATIN.matcher(plain).matches() && plain.length() <= LONGEST_USER_ID && plain.indexOf(' ') < 0) {
            var lower = plain.toLowerCase(Locale.ROOT);
            ways.add(new ByUserId(lower));
            ways.add(new ByEmail(lower));
        }
        return List.copyOf(ways);
    }

    /** A number alone, or parted from its symbol anywhere: a symbol may hold a hyphen, too. */
    private static void addCards(List<Sought> ways, String plain) {
        if (NUMBER.matcher(plain).matches()) {
            ways.add(new ByNumber(CardNumber.folded(plain)));
            return;
        }
        var dividers = DIVIDER.matcher(plain);
        while (dividers.find()) {
            var symbol = plain.substring(0, dividers.start());
            var number = plain.substring(dividers.end());
            if (NUMBER.matcher(number).matches()) {
                ways.add(new ByCard(new CardNumber(symbol, number, "").key()));
            }
        }
    }
}

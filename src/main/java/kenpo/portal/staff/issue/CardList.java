package kenpo.portal.staff.issue;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kenpo.portal.roster.CardNumber;

/**
 * Reads 記号-番号 as people type or paste them: one a line, in any width, the two parts divided by the last hyphen, or by a
 * comma, tab or space as from a table. A line with a number alone has no symbol.
 */
final class CardList {
    static final int MOST = 1000;

    private static final int LONGEST_LINE = 60;
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}−⁃ーㅡ]");
    private static final Pattern DIVIDER = Pattern.compile("\\s*[,、\\s]\\s*");

    /** What was typed turned out to be. */
    sealed interface Reading {}

    /** Each once, in the order typed. */
    record Cards(List<CardNumber> cards) implements Reading {}

    record Empty() implements Reading {}

    record TooMany() implements Reading {}

    /** Counted from 1. */
    record Unreadable(int line) implements Reading {}

    private CardList() {}

    static Reading read(String typed) {
        var cards = new LinkedHashMap<String, CardNumber>();
        int number = 0;
        for (var line : typed.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var card = card(line);
            if (card.isEmpty()) {
                return new Unreadable(number);
            }
            cards.putIfAbsent(card.get().key(), card.get());
            if (cards.size() > MOST) {
                return new TooMany();
            }
        }
        return cards.isEmpty() ? new Empty() : new Cards(List.copyOf(cards.values()));
    }

    private static Optional<CardNumber> card(String line) {
        var text = Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
        if (text.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        var parts = DIVIDER.split(text);
        if (parts.length == 2) {
            return card(parts[0], parts[1]);
        }
        if (parts.length > 2) {
            return Optional.empty();
        }
        var plain = HYPHENS.matcher(text).replaceAll("-");
        int hyphen = plain.lastIndexOf('-');
        return card(hyphen < 0 ? "" : plain.substring(0, hyphen), plain.substring(hyphen + 1));
    }

    private static Optional<CardNumber> card(String symbol, String number) {
        return number.matches("[0-9]{1,20}") ? Optional.of(new CardNumber(symbol, number, "")) : Optional.empty();
    }
}

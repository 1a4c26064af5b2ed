package kenpo.portal.credential;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import kenpo.portal.roster.CardNumber;

/**
 * What an earlier user types instead of a password: 記号, 番号 and date of birth in a row, symbol and number each as in the
 * roster's file or without leading zeros.
 */
final class MigrationPassword {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private MigrationPassword() {}

    static List<String> forms(CardNumber card, LocalDate dateOfBirth) {
        return cardForms(card).map(form -> form + DATE.format(dateOfBirth)).toList();
    }

    /** Four spellings, some of them possibly the same, so that comparing always costs the same. */
    static Stream<String> cardForms(CardNumber card) {
        return both(card.symbol()).flatMap(symbol -> both(card.number()).map(number -> symbol + number));
    }

    /** Compares with every form, in constant time for a given length. */
    static boolean matches(String typed, CardNumber card, LocalDate dateOfBirth) {
        var presented = new Digest(bytes(typed));
        boolean found = false;
        for (String form : forms(card, dateOfBirth)) {
            found |= presented.equals(new Digest(bytes(form)));
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return folded(text).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> both(String part) {
        var folded = folded(part.strip());
        return Stream.of(folded, folded.replaceFirst("^0+(?=.)", ""));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}

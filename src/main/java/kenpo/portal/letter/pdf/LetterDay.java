package kenpo.portal.letter.pdf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day with its weekday, since a deadline on paper is looked up in a calendar. */
final class LetterDay {
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.JAPAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);

    private LetterDay() {}

    static String japanese(LocalDate day) {
        return day.format(JAPANESE);
    }

    static String english(LocalDate day) {
        return day.format(ENGLISH);
    }
}

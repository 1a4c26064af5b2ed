package kenpo.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as members read them, in Tokyo, without a difference between sight and speech. */
public final class TokyoTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private TokyoTime() {}

    /** 2026年11月22日, 22 November 2026. */
    public static String day(LocalDate day, Locale language) {
        return day.format(pattern(language, "yyyy年M月d日", "d MMMM yyyy"));
    }

    public static String day(Instant moment, Locale language) {
        return day(LocalDate.ofInstant(moment, ZONE), language);
    }

    /** 9時15分, 9:15. */
    public static String time(Instant moment, Locale language) {
        return moment.atZone(ZONE).format(pattern(language, "H時mm分", "H:mm"));
    }

    /** 2026年11月20日（金）20:14, Friday, 20 November 2026, 20:14. */
    public static String dayAndTime(Instant moment, Locale language) {
        return moment.atZone(ZONE).format(pattern(language, "yyyy年M月d日（E）H:mm", "EEEE, d MMMM yyyy, H:mm"));
    }

    private static DateTimeFormatter pattern(Locale language, String japanese, String english) {
        return language.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern(english, Locale.UK)
                : DateTimeFormatter.ofPattern(japanese, Locale.JAPAN);
    }
}

package kenpo.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** {@link TokyoTime} in the language of one page: {@code #tokyo.day(…)}. */
public record LocalTokyoTime(Locale language) {
    public String day(LocalDate day) {
        return TokyoTime.day(day, language);
    }

    public String dayOf(Instant moment) {
        return TokyoTime.day(moment, language);
    }

    public String time(Instant moment) {
        return TokyoTime.time(moment, language);
    }

    public String dayAndTime(Instant moment) {
        return TokyoTime.dayAndTime(moment, language);
    }

    /** For the datetime attribute. */
    public String iso(Instant moment) {
        return LocalDate.ofInstant(moment, TokyoTime.ZONE).toString();
    }
}

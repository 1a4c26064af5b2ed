package kenpo.portal.roster;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as people write it: 19800101, 1980/1/1, 1980-01-01, 1980.1.1, 1980年1月1日, 昭和55年1月1日, S55.1.1, 昭55.1.1, 元年, in any
 * width, with spaces.
 */
public final class DateInput {
    /** What was typed turned out to be. */
    public sealed interface Result {}

    public record Parsed(LocalDate date) implements Result {}

    public record Empty() implements Result {}

    public record MonthOutOfRange(int month) implements Result {}

    /** Below 1 or above 31. */
    public record DayOutOfRange(int day) implements Result {}

    /** A day this month or this era does not have: 2月30日, 昭和64年1月8日. */
    public record NoSuchDay() implements Result {}

    public record NotADate() implements Result {}

    public record InTheFuture(LocalDate date) implements Result {}

    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ーㅡ﹣]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BLANKS_BESIDE_SIGNS = Pattern.compile(" ?([^0-9 ]) ?");
    private static final String ERA = "(?<era>明治|大正|昭和|平成|令和|[明大昭平令MTSHR])";
    private static final Pattern DIVIDED = Pattern.compile("(?:" + ERA + "(?<eraYear>元|\\d{1,2})|(?<year>\\d{4}))"
            + "(?:年|[-/.・ ])(?<month>\\d{1,2})(?:月|[-/.・ ])(?<day>\\d{1,2})日?");
    private static final Pattern UNDIVIDED =
            Pattern.compile("(?:" + ERA + "(?<eraYear>\\d{2})|(?<year>\\d{4}))(?<month>\\d{2})(?<day>\\d{2})");
    /** The first year of 明治. */
    private static final int FIRST_YEAR = 1868;

    /** Longer than any date, so that nobody makes us search a megabyte. */
    private static final int LONGEST = 60;

    private DateInput() {}

    /** As {@link #parse(String)}; a day after today is told apart. */
    public static Result parse(String typed, LocalDate today) {
        return parse(typed) instanceof Parsed(var date) && date.isAfter(today) ? new InTheFuture(date) : parse(typed);
    }

    public static Result parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Empty();
        }
        if (text.length() > LONGEST) {
            return new NotADate();
        }
        var folded = folded(text);
        for (var form : new Pattern[] {DIVIDED, UNDIVIDED}) {
            var matcher = form.matcher(folded);
            if (matcher.matches()) {
                return date(matcher);
            }
        }
        return new NotADate();
    }

    private static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var spaced = BLANKS.matcher(HYPHENS.matcher(plain).replaceAll("-")).replaceAll(" ");
        return BLANKS_BESIDE_SIGNS.matcher(spaced).replaceAll("$1");
    }

    private static Result date(Matcher matcher) {
        var era = Optional.ofNullable(matcher.group("era")).map(JapaneseEra::of);
        int typedYear = matcher.group("year") != null
                ? Integer.parseInt(matcher.group("year"))
                : matcher.group("eraYear").equals("元") ? 1 : Integer.parseInt(matcher.group("eraYear"));
        int year = era.map(named -> named.firstYear() + typedYear - 1).orElse(typedYear);
        int month = Integer.parseInt(matcher.group("month"));
        int day = Integer.parseInt(matcher.group("day"));
        if (year < FIRST_YEAR || typedYear == 0) {
            return new NotADate();
        }
        if (month < 1 || month > 12) {
            return new MonthOutOfRange(month);
        }
        if (day < 1 || day > 31) {
            return new DayOutOfRange(day);
        }
        if (!YearMonth.of(year, month).isValidDay(day)) {
            return new NoSuchDay();
        }
        var date = LocalDate.of(year, month, day);
        return era.isEmpty() || era.get().covers(date) ? new Parsed(date) : new NoSuchDay();
    }
}

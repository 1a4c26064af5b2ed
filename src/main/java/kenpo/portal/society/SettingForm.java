package kenpo.portal.society;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be given as the value of a setting. */
public sealed interface SettingForm {
    /** The value as it is kept; empty when it is not allowed. */
    Optional<String> kept(String typed, LocalDate today);

    /** Completes "give …". */
    String wanted();

    /** A whole number within bounds. */
    record WholeNumber(int least, int most) implements SettingForm {
        @Override
        public Optional<String> kept(String typed, LocalDate today) {
            return Optional.of(typed)
                    .filter(text -> text.matches("[0-9]{1,9}"))
                    .map(Integer::parseInt)
                    .filter(number -> number >= least && number <= most)
                    .map(String::valueOf);
        }

        @Override
        public String wanted() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** Yes or no. */
    record Flag() implements SettingForm {
        @Override
        public Optional<String> kept(String typed, LocalDate today) {
            var value = typed.toLowerCase(Locale.ROOT);
            return value.equals("true") || value.equals("false") ? Optional.of(value) : Optional.empty();
        }

        @Override
        public String wanted() {
            return "true or false";
        }
    }

    /** A day from today on, at most so many days ahead. */
    record ComingDay(int daysAhead) implements SettingForm {
        @Override
        public Optional<String> kept(String typed, LocalDate today) {
            try {
                var day = LocalDate.parse(typed);
                boolean near = !day.isBefore(today) && !day.isAfter(today.plusDays(daysAhead));
                return near ? Optional.of(day.toString()) : Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        @Override
        public String wanted() {
            return "a day as 2027-03-31, from today on and at most " + daysAhead + " days ahead";
        }
    }

    /** One of a few words. */
    record Choice(List<String> values) implements SettingForm {
        @Override
        public Optional<String> kept(String typed, LocalDate today) {
            return Optional.of(typed).filter(values::contains);
        }

        @Override
        public String wanted() {
            return "one of " + String.join(", ", values);
        }
    }

    /** One line of that form. */
    record Line(Pattern form, String wanted) implements SettingForm {
        @Override
        public Optional<String> kept(String typed, LocalDate today) {
            return form.matcher(typed).matches() ? Optional.of(typed) : Optional.empty();
        }
    }

    /** Several entries, parted by commas; kept in order, each once. */
    record Entries(Predicate<String> entry, int most, String wanted) implements SettingForm {
        @Override
        public Optional<String> kept(String typed, LocalDate today) {
            var entries = Arrays.stream(typed.split(","))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
            boolean allowed = !entries.isEmpty()
                    && entries.size() <= most
                    && entries.stream().allMatch(entry);
            return allowed ? Optional.of(String.join(",", entries)) : Optional.empty();
        }
    }

    /** A colour against which text can be read. */
    record AccentColour() implements SettingForm {
        @Override
        public Optional<String> kept(String typed, LocalDate today) {
            return Colour.parse(typed)
                    .flatMap(Palette::readable)
                    .map(palette -> palette.solid().toString());
        }

        @Override
        public String wanted() {
            return "a colour as #94305f, dark enough for white text on it and for itself as text (contrast 4.5 : 1)";
        }
    }
}

package kenpo.portal.staff.notices;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import kenpo.portal.notice.Period;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Typed on /notices/{id}: from when a notice is published and until when, in Tokyo, as {@code 2026-11-22T09:00}. */
record PeriodForm(String from, String until, @Nullable Integer revision) {
    /** Later ones are not written with four digits, and not kept by every database. */
    private static final int LAST_YEAR = 9999;

    PeriodForm {
        from = Objects.requireNonNullElse(from, "").strip();
        until = Objects.requireNonNullElse(until, "").strip();
    }

    static PeriodForm of(WrittenNotice notice) {
        var period = notice.period();
        return new PeriodForm(
                period == null ? "" : typed(period.from()),
                period == null || period.until() == null ? "" : typed(period.until()),
                notice.revision());
    }

    int seenRevision() {
        return revision == null ? 0 : revision;
    }

    /** Empty when something is wrong. Without a beginning it is now; one that has begun may keep its beginning. */
    Optional<Period> read(WrittenNotice notice, Instant now, BindingResult errors) {
        var begun = notice.period() != null && !notice.period().from().isAfter(now)
                ? notice.period().from()
                : null;
        var begins = begun != null && from.equals(typed(begun)) ? Optional.of(begun) : moment("from", from, errors);
        var ends = moment("until", until, errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var beginning = begins.orElse(now);
        if (!beginning.equals(begun) && beginning.isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
            errors.rejectValue("from", "staffnotices.error.from-past");
        } else if (ends.isPresent()
                && (!ends.get().isAfter(beginning) || !ends.get().isAfter(now))) {
            errors.rejectValue("until", "staffnotices.error.until-early");
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Period(beginning, ends.orElse(null)));
    }

    private static Optional<Instant> moment(String field, String typed, BindingResult errors) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var moment = LocalDateTime.parse(typed);
            if (moment.getYear() <= LAST_YEAR) {
                return Optional.of(moment.atZone(TokyoTime.ZONE).toInstant());
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        errors.rejectValue(field, "staffnotices.error.moment");
        return Optional.empty();
    }

    private static String typed(Instant moment) {
        return LocalDateTime.ofInstant(moment, TokyoTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}

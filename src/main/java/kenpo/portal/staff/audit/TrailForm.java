package kenpo.portal.staff.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.TrailQuery;
import kenpo.portal.roster.DateInput;
import kenpo.portal.roster.Eligibility;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Chosen on /audit; person: the account or staff member concerned, actor: who did it, both by id, so that the address names
 * nobody. Dates as people type them, the last one inclusive.
 */
record TrailForm(String person, String actor, String kind, String from, String until) {
    static final TrailForm EMPTY = new TrailForm("", "", "", "", "");

    private static final String NOBODY = new UUID(0, 0).toString();

    TrailForm {
        person = Objects.requireNonNullElse(person, "");
        actor = Objects.requireNonNullElse(actor, "");
        kind = Objects.requireNonNullElse(kind, "");
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    /** Whatever is no id, kind or date finds nothing, or is said at its field. */
    TrailQuery query(BindingResult errors) {
        var first = day("from", from, errors);
        var last = day("until", until, errors);
        var chosen = chosenKind();
        var by = chosen.isEmpty() && !kind.isEmpty() ? NOBODY : actor;
        return new TrailQuery(
                person.isEmpty() ? null : id(person),
                by.isEmpty() ? null : id(by).toString(),
                chosen.orElse(null),
                first == null ? null : start(first),
                last == null ? null : start(last.plusDays(1)));
    }

    private Optional<AuditKind> chosenKind() {
        return Arrays.stream(AuditKind.values())
                .filter(each -> each.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return new UUID(0, 0);
        }
    }

    private static @Nullable LocalDate day(String field, String typed, BindingResult errors) {
        return switch (DateInput.parse(typed)) {
            case DateInput.Parsed(var date) -> date;
            case DateInput.Empty() -> null;
            case DateInput.NotADate _,
                    DateInput.NoSuchDay _,
                    DateInput.MonthOutOfRange _,
                    DateInput.DayOutOfRange _,
                    DateInput.InTheFuture _ -> {
                errors.rejectValue(field, "trail.error.date");
                yield null;
            }
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Eligibility.ZONE).toInstant();
    }
}

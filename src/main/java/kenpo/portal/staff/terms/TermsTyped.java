package kenpo.portal.staff.terms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.validation.BindingResult;

/** Reads what was typed as a version of the terms; what is wrong is said at its field. */
final class TermsTyped {
    static final int LONGEST = 80_000;

    /** Later ones are not written with four digits, and not kept by every database. */
    private static final int LAST_YEAR = 9999;

    private TermsTyped() {}

    /** The first day; empty when something is wrong. */
    static Optional<LocalDate> read(TermsForm form, BindingResult errors) {
        if (form.japanese().isEmpty()) {
            errors.rejectValue("japanese", "staffterms.error.japanese-empty");
        }
        check("japanese", form.japanese(), errors);
        check("english", form.english(), errors);
        var from = day(form.from());
        if (from.isEmpty()) {
            errors.rejectValue("from", "staffterms.error.day");
        }
        return errors.hasErrors() ? Optional.empty() : from;
    }

    private static void check(String field, String text, BindingResult errors) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            errors.rejectValue(field, "staffterms.error.too-long", new Object[] {LONGEST}, null);
        } else if (text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t')) {
            errors.rejectValue(field, "staffterms.error.control");
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

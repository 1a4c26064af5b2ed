package kenpo.portal.staff.terms;

import java.time.LocalDate;
import kenpo.portal.web.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Shown before a version is published.
 *
 * @param version the number it gets
 */
record ConfirmTermsPage(
        int version,
        LocalDate from,
        Prose japanese,
        @Nullable Prose english) {
    static ConfirmTermsPage of(TermsForm form, LocalDate from) {
        var english = form.english().isEmpty() ? null : Prose.of(form.english());
        return new ConfirmTermsPage(form.lastSeen() + 1, from, Prose.of(form.japanese()), english);
    }
}

package kenpo.portal.staff.terms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Typed on /terms/new.
 *
 * @param from the first day, as {@code 2027-04-01}
 * @param seen the number of the last version when the page was opened
 * @param reason why it is published; asked for by the page that names what publishing means
 */
record TermsForm(
        String japanese,
        String english,
        String from,
        @Nullable Integer seen,
        String reason) {
    TermsForm {
        japanese = text(japanese);
        english = text(english);
        reason = Objects.requireNonNullElse(reason, "");
        from = Objects.requireNonNullElse(from, "").strip();
    }

    int lastSeen() {
        return seen == null ? 0 : seen;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }
}

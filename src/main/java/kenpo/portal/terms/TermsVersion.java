package kenpo.portal.terms;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of the terms of use (利用規約). Texts are plain: an empty line ends a paragraph, a line that begins with
 * {@code # } is a heading.
 */
public record TermsVersion(
        int version,
        LocalDate validFrom,
        String japanese,
        @Nullable String english) {
    /** The text in that language, or the Japanese one, which alone is binding. */
    public String text(Locale language) {
        return english != null && language.getLanguage().equals("en") ? english : japanese;
    }

    public boolean isWrittenIn(Locale language) {
        return !language.getLanguage().equals("en") || english != null;
    }
}

package kenpo.portal.signin.web;

import java.time.LocalDate;
import java.util.Locale;
import kenpo.portal.terms.TermsVersion;
import kenpo.portal.web.Prose;

/**
 * Shown on /sign-in/terms.
 *
 * @param japaneseOnly the text is not written in the page's language
 */
record TermsPage(int version, LocalDate validFrom, Prose text, boolean japaneseOnly) {
    static TermsPage of(TermsVersion terms, Locale language) {
        return new TermsPage(
                terms.version(), terms.validFrom(), Prose.of(terms.text(language)), !terms.isWrittenIn(language));
    }
}

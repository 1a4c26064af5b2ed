package kenpo.portal.help.web;

import java.time.LocalDate;
import java.util.Locale;
import kenpo.portal.terms.TermsVersion;
import kenpo.portal.web.Prose;

/** Shown on /terms, for reading only. */
record PublishedTermsPage(int version, LocalDate validFrom, Prose text, boolean japaneseOnly) {
    static PublishedTermsPage of(TermsVersion terms, Locale language) {
        return new PublishedTermsPage(
                terms.version(), terms.validFrom(), Prose.of(terms.text(language)), !terms.isWrittenIn(language));
    }
}

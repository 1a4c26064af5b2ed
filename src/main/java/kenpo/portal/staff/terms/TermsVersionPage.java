package kenpo.portal.staff.terms;

import java.time.LocalDate;
import kenpo.portal.terms.PublishedVersion;
import kenpo.portal.web.Prose;
import org.jspecify.annotations.Nullable;

/** Shown on /terms/{version}; mayWithdraw: it has not begun and the reader may take it back. */
record TermsVersionPage(
        int version,
        LocalDate from,
        int acceptances,
        Prose japanese,
        @Nullable Prose english,
        boolean withdrawn,
        boolean mayWithdraw) {
    static TermsVersionPage of(PublishedVersion version, LocalDate today, boolean mayPublish) {
        var terms = version.terms();
        return new TermsVersionPage(
                terms.version(),
                terms.validFrom(),
                version.acceptances(),
                Prose.of(terms.japanese()),
                terms.english() == null ? null : Prose.of(terms.english()),
                version.withdrawnAt() != null,
                mayPublish && version.isComing(today));
    }
}

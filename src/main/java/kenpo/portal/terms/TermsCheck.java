package kenpo.portal.terms;

import java.time.LocalDate;

/** What came of publishing a version. */
public sealed interface TermsCheck {
    record Published(TermsVersion version) implements TermsCheck {}

    /** It would begin in the past, or before a version that was published earlier. */
    record TooEarly(LocalDate earliest) implements TermsCheck {}

    /** Somebody else has published or withdrawn one meanwhile. */
    record Overtaken() implements TermsCheck {}
}

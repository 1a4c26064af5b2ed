package kenpo.portal.signin.web;

import org.jspecify.annotations.Nullable;

/** Pressed on /sign-in/terms, for the version that was shown. */
record TermsForm(@Nullable Decision decision, @Nullable Integer version) {
    /** The two buttons 同意する and 同意しない. */
    enum Decision {
        ACCEPT,
        DECLINE
    }

    static TermsForm empty() {
        return new TermsForm(null, null);
    }
}

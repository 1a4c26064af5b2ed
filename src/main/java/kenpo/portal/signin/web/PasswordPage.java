package kenpo.portal.signin.web;

import org.jspecify.annotations.Nullable;

/** Shown on /sign-in; why: what brought the person here, if that should be said. */
record PasswordPage(@Nullable Why why) {
    /** Reasons to stand before the sign-in page again; texts are {@code signin.sign-in.why.*}. */
    enum Why {
        SIGNED_OUT,
        SESSION_ENDED,
        CANCELLED,
        TERMS_DECLINED,
        FLOW_EXPIRED,
        FROZEN
    }

    static PasswordPage plain() {
        return new PasswordPage(null);
    }
}

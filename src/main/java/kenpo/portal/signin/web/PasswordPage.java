package kenpo.portal.signin.web;

import kenpo.portal.society.Method;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in.
 *
 * @param why what brought the person here, if that should be said
 * @param passkeys whether the society's members may have passkeys
 */
record PasswordPage(@Nullable Why why, boolean passkeys) {
    /** Reasons to stand before the sign-in page again; texts are {@code signin.sign-in.why.*}. */
    enum Why {
        SIGNED_OUT,
        SESSION_ENDED,
        CANCELLED,
        TERMS_DECLINED,
        FLOW_EXPIRED,
        FROZEN
    }

    static PasswordPage of(Society society, @Nullable Why why) {
        return new PasswordPage(why, society.settings().methods().contains(Method.PASSKEY));
    }
}

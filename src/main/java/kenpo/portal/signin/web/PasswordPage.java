package kenpo.portal.signin.web;

import kenpo.portal.society.Method;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in.
 *
 * @param why what brought the person here, if that should be said
 * @param refused what was given did not fit, so that a word about waiting is due
 * @param passkeys whether the society's members may have passkeys
 */
record PasswordPage(@Nullable Why why, boolean refused, boolean passkeys) {
    /** Reasons to stand before the sign-in page again; texts are {@code signin.sign-in.why.*}. */
    enum Why {
        SIGNED_OUT,
        SESSION_ENDED,
        CANCELLED,
        /** After step 7, when only the method is left to be set up. */
        SET_UP_LATER,
        TERMS_DECLINED,
        FLOW_EXPIRED,
        FROZEN,
        PASSWORD_RESET
    }

    static PasswordPage of(Society society, @Nullable Why why) {
        return new PasswordPage(why, false, offersPasskeys(society));
    }

    static PasswordPage refused(Society society) {
        return new PasswordPage(null, true, offersPasskeys(society));
    }

    private static boolean offersPasskeys(Society society) {
        return society.settings().methods().contains(Method.PASSKEY);
    }
}

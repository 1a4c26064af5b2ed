package kenpo.portal.signin.web;

import java.time.Instant;
import java.util.Optional;
import kenpo.portal.credential.RecognisedBrowser;
import kenpo.portal.society.Method;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in.
 *
 * @param why what brought the person here, if that should be said
 * @param refused what was given did not fit, so that a word about waiting is due
 * @param passkeys whether the society's members may have passkeys
 * @param rememberDays for how many days a browser may be remembered; zero: the society does not offer it
 * @param rememberedUntil until when this browser is remembered already; null: it is not
 */
record PasswordPage(
        @Nullable Why why,
        boolean refused,
        boolean passkeys,
        long rememberDays,
        @Nullable Instant rememberedUntil) {
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

    static PasswordPage of(Society society, @Nullable Why why, Optional<RecognisedBrowser> known) {
        var settings = society.settings();
        return new PasswordPage(
                why,
                false,
                settings.methods().contains(Method.PASSKEY),
                settings.session().remembered().toDays(),
                known.map(browser -> browser.cookie().until()).orElse(null));
    }

    PasswordPage asRefused() {
        return new PasswordPage(why, true, passkeys, rememberDays, rememberedUntil);
    }
}

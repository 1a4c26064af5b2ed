package kenpo.portal.signin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in/email-code.
 *
 * @param others whether the person can show another factor instead
 * @param again whether the person is signed in already
 */
record EmailCodePage(
        String maskedAddress,
        Instant validUntil,
        Resend resend,
        Why why,
        boolean others,
        boolean again,
        @Nullable SendingNotice notice) {
    /** What the code is for; texts are {@code signin.email-code.lead.*}. */
    enum Why {
        SIGN_IN,
        /** An earlier user confirms by the address the society has on its roster. */
        ROSTER_ADDRESS,
        METHOD_SET_UP
    }
}

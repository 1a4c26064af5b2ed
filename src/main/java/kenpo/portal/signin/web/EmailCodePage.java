package kenpo.portal.signin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in/email-code.
 *
 * @param rosterAddress an earlier user confirms by the address the society has on its roster
 */
record EmailCodePage(
        String maskedAddress,
        Instant validUntil,
        Resend resend,
        boolean rosterAddress,
        @Nullable SendingNotice notice) {}

package kenpo.portal.signin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in/email-confirmation, with the address in full, so that a typing error shows.
 *
 * @param validUntil until when the last code works
 * @param refreshing without JavaScript the page asks again every 3 seconds, unless the person has stopped that
 */
record EmailConfirmationPage(
        String address,
        Instant validUntil,
        Resend resend,
        boolean refreshing,
        @Nullable SendingNotice notice) {}

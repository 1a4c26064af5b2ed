package kenpo.portal.staff.web;

import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in of the office.
 *
 * @param why it is shown now, if there is a reason to say
 * @param passwordTried the fallback is open, since it was just used
 */
record SignInPage(@Nullable Why why, boolean passwordTried) {
    /** Names in lower case are those of the address's parameters. */
    enum Why {
        ENDED,
        EXPIRED,
        SIGNED_OUT
    }
}

package kenpo.portal.signin.web;

import org.jspecify.annotations.Nullable;

/** Shown on /sign-in/email-address; notice: why no mail was sent (too soon, too many). */
record EmailAddressPage(@Nullable SendingNotice notice) {
    static EmailAddressPage plain() {
        return new EmailAddressPage(null);
    }
}

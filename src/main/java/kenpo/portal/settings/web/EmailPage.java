package kenpo.portal.settings.web;

import org.jspecify.annotations.Nullable;

/**
 * Shown on /settings/email.
 *
 * @param waiting the address that is to be confirmed; null when none is
 * @param fresh whether a factor was shown so recently that the address may be changed
 */
record EmailPage(
        String present,
        @Nullable String waiting,
        boolean fresh,
        @Nullable Done done) {
    /** Names are those of the address's parameters. */
    enum Done {
        SENT,
        WAIT,
        CHANGED,
        CANCELLED;

        public String tone() {
            return this == WAIT ? "warning" : "success";
        }
    }
}

package kenpo.portal.settings.web;

/** Shown on /email-change/{token} and /undo-email/{token}, on whatever device the mail was opened. */
record EmailLinkPage(State state) {
    /** What the link is worth now; OPEN: the button can be pressed. */
    enum State {
        OPEN,
        DONE,
        EXPIRED,
        UNKNOWN;

        int status() {
            return switch (this) {
                case OPEN, DONE -> 200;
                case EXPIRED -> 410;
                case UNKNOWN -> 404;
            };
        }
    }
}

package kenpo.portal.signin.web;

/** Shown on /email-confirmation/{token}, on whatever device the mail was opened. */
record ConfirmationLinkPage(State state) {
    /** What the link is worth now. */
    enum State {
        CONFIRMABLE,
        CONFIRMED,
        ALREADY_CONFIRMED,
        EXPIRED,
        UNKNOWN
    }
}

package kenpo.portal.recovery.web;

/** Shown on /reset-password/{token}, on whatever device the mail was opened. */
record ResetLinkPage(State state) {
    /** What the link is worth now. */
    enum State {
        OPEN,
        ENDED,
        UNKNOWN
    }
}

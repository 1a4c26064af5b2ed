package kenpo.portal.mail;

/** How one try to get a mail out ended; a reply is a code or a word, never the server's text. */
sealed interface Delivery {
    record Sent(String reply) implements Delivery {}

    /** Kept by the built-in catcher. */
    record Caught() implements Delivery {}

    /** The recipient's side refuses this mail for good. */
    record Bounced(String reply) implements Delivery {}

    /** The mail server has an objection that may pass. */
    record Deferred(String reply) implements Delivery {}

    /** The mail server could not be talked to, which says nothing about the mail. */
    record Unreachable(String reply) implements Delivery {}
}

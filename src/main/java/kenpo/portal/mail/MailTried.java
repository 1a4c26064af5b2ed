package kenpo.portal.mail;

import kenpo.portal.society.SocietyId;

/**
 * A try to send a mail ended with an answer about its recipient; published in the transaction that writes it down.
 *
 * @param reply code of the server's answer, never its text
 */
public record MailTried(SocietyId society, EmailAddress recipient, Outcome outcome, String reply) {
    /** What the recipient's side said. Names are stored. */
    public enum Outcome {
        ACCEPTED,
        /** Not now; it is tried again. */
        POSTPONED,
        /** For good, or for so long that it is tried no more. */
        REFUSED
    }

    /** Never the address: this text may end in a log. */
    @Override
    public String toString() {
        return "MailTried[" + outcome + ", " + reply + "]";
    }
}

package kenpo.portal.mail;

import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down mails of a time that is over, as those of the demo's past: each is at its end in the transaction that posts it,
 * so that no server ever finds it in the queue, and its content is erased as after any other end.
 */
@Component
public class SettledMails {
    private static final String TAKEN = "250 2.0.0";
    private static final String NO_SUCH_MAILBOX = "550 5.1.1";

    private final Mails mails;

    SettledMails(Mails mails) {
        this.mails = mails;
    }

    /** Needs a running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(SocietyId society, Mail mail, boolean arrives) {
        var queued = mails.add(society, mail);
        var _ = mails.begin(queued).orElseThrow();
        mails.record(queued, arrives ? new Delivery.Sent(TAKEN) : new Delivery.Bounced(NO_SUCH_MAILBOX));
    }
}

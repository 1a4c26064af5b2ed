package kenpo.portal.demo;

import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.mail.SettledMails;
import kenpo.portal.society.SocietyId;
import org.springframework.context.annotation.Primary;

/** Keeps the mails of a past from leaving: they are at their end before the queue is seen. */
@Primary
class PastOutbox implements Outbox {
    private final Outbox present;
    private final SettledMails settled;

    PastOutbox(Outbox present, SettledMails settled) {
        this.present = present;
        this.settled = settled;
    }

    @Override
    public void post(SocietyId society, Mail mail) {
        PastMails.current()
                .ifPresentOrElse(
                        past -> settled.post(society, mail, past.arrives(mail)), () -> present.post(society, mail));
    }
}

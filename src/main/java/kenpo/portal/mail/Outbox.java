package kenpo.portal.mail;

import kenpo.portal.society.SocietyId;

/** Where mails wait: written in the transaction of what caused them, so that neither is without the other. */
public interface Outbox {
    /** Needs a running transaction. */
    void post(SocietyId society, Mail mail);
}

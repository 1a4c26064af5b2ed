package kenpo.portal.mail;

import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of outgoing mails. */
@Component
class Mails implements Outbox {
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(SocietyId society, Mail mail) {}
}

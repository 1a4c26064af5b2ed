package kenpo.portal.audit;

import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where security-relevant events are written down (操作履歴); nothing written is ever changed. */
@Component
public class AuditTrail {
    /** Joins the running transaction, so that the event stays or goes with its cause; opens one where none runs. */
    @Transactional
    public void record(SocietyId society, AuditEvent event) {}
}

package kenpo.portal.signin.session;

import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.RememberedBrowserStolen;
import kenpo.portal.signin.flow.SignIns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what an account's remembered browsers have opened, when one of them turns out to have a copy. */
@Component
class StolenBrowserListener {
    private final SignIns signIns;
    private final MemberSessions sessions;
    private final AuditTrail audit;

    StolenBrowserListener(SignIns signIns, MemberSessions sessions, AuditTrail audit) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    public void end(RememberedBrowserStolen stolen) {
        signIns.endRemembered(stolen.society(), stolen.account());
        if (sessions.endRemembered(stolen.society(), stolen.account()) > 0) {
            var account = stolen.account().value();
            audit.record(
                    stolen.society(),
                    AuditEvent.succeeded(AuditKind.SESSION_ENDED, new AuditEvent.Actor.Member(account), account)
                            .with("why", "remembered browser copied"));
        }
    }
}

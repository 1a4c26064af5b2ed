package kenpo.portal.signin.session;

import kenpo.portal.credential.CredentialReissued;
import kenpo.portal.signin.flow.SignIns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends whatever an account's browsers hold when the office issues its credential anew. */
@Component
class ReissueListener {
    private final SignIns signIns;
    private final MemberSessions sessions;

    ReissueListener(SignIns signIns, MemberSessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @EventListener
    @Transactional
    public void end(CredentialReissued reissued) {
        signIns.endAll(reissued.society(), reissued.account());
        sessions.endAll(reissued.society(), reissued.account());
    }
}

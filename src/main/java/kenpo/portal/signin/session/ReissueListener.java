package kenpo.portal.signin.session;

import kenpo.portal.account.AccountId;
import kenpo.portal.credential.CredentialReissued;
import kenpo.portal.credential.HeldAccessEnded;
import kenpo.portal.credential.PasswordReset;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.SocietyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends whatever an account's browsers hold when its credential is issued anew, its forgotten password replaced, or the office says so. */
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
        endAll(reissued.society(), reissued.account());
    }

    @EventListener
    @Transactional
    public void end(PasswordReset reset) {
        endAll(reset.society(), reset.account());
    }

    @EventListener
    @Transactional
    public void end(HeldAccessEnded ended) {
        endAll(ended.society(), ended.account());
    }

    private void endAll(SocietyId society, AccountId account) {
        signIns.endAll(society, account);
        sessions.endAll(society, account);
    }
}

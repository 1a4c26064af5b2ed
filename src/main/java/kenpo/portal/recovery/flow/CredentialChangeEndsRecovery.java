package kenpo.portal.recovery.flow;

import kenpo.portal.account.AccountId;
import kenpo.portal.credential.CredentialReissued;
import kenpo.portal.credential.EmailChanged;
import kenpo.portal.credential.HeldAccessEnded;
import kenpo.portal.credential.PasswordChanged;
import kenpo.portal.society.SocietyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever changes the password or the mail address is in, and whom the office stops is out: links and codes mailed before lead
 * nowhere.
 */
@Component
@Transactional
class CredentialChangeEndsRecovery {
    private final Recoveries recoveries;

    CredentialChangeEndsRecovery(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @EventListener
    public void end(CredentialReissued reissued) {
        end(reissued.society(), reissued.account());
    }

    @EventListener
    public void end(PasswordChanged changed) {
        end(changed.society(), changed.account());
    }

    @EventListener
    public void end(EmailChanged changed) {
        end(changed.society(), changed.account());
    }

    @EventListener
    public void end(HeldAccessEnded ended) {
        end(ended.society(), ended.account());
    }

    private void end(SocietyId society, AccountId account) {
        recoveries.endAll(society, account);
    }
}

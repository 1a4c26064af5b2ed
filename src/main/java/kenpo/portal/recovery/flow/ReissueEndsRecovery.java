package kenpo.portal.recovery.flow;

import kenpo.portal.credential.CredentialReissued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A re-issued credential begins anew: what was asked for before leads nowhere. */
@Component
class ReissueEndsRecovery {
    private final Recoveries recoveries;

    ReissueEndsRecovery(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @EventListener
    @Transactional
    public void end(CredentialReissued reissued) {
        recoveries.endAll(reissued.society(), reissued.account());
    }
}

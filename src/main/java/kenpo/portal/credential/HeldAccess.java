package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What browsers hold of an account, taken from all of them at once by the office; what opens the account anew stays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HeldAccess {
    private final RememberedBrowserRows rememberedBrowsers;
    private final ApplicationEventPublisher events;

    HeldAccess(RememberedBrowserRows rememberedBrowsers, ApplicationEventPublisher events) {
        this.rememberedBrowsers = rememberedBrowsers;
        this.events = events;
    }

    public void end(SocietyId society, AccountId account) {
        rememberedBrowsers.endAll(society, account);
        events.publishEvent(new HeldAccessEnded(society, account));
    }
}

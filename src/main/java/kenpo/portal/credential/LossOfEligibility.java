package kenpo.portal.credential;

import kenpo.portal.account.Accounts;
import kenpo.portal.roster.EligibilityLost;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leaves the society loses a temporary credential and remembered browsers for good, also when the roster takes the person back. */
@Component
class LossOfEligibility {
    private final Accounts accounts;
    private final StoredCredentials credentials;
    private final RememberedBrowserRows rememberedBrowsers;

    LossOfEligibility(Accounts accounts, StoredCredentials credentials, RememberedBrowserRows rememberedBrowsers) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.rememberedBrowsers = rememberedBrowsers;
    }

    @EventListener
    @Transactional
    void lost(EligibilityLost event) {
        if (!event.members().isEmpty()) {
            accounts.ofMembers(event.society(), event.members()).forEach(account -> {
                credentials.endTemporary(event.society(), account.id());
                rememberedBrowsers.endAll(event.society(), account.id());
            });
        }
    }
}

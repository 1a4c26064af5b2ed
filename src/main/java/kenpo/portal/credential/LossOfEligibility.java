package kenpo.portal.credential;

import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.roster.EligibilityLost;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves the society loses a temporary credential and remembered browsers for good, also when the roster takes the
 * person back; and can read in the history that it was so.
 */
@Component
class LossOfEligibility {
    private final Accounts accounts;
    private final StoredCredentials credentials;
    private final RememberedBrowserRows rememberedBrowsers;
    private final AuditTrail audit;

    LossOfEligibility(
            Accounts accounts,
            StoredCredentials credentials,
            RememberedBrowserRows rememberedBrowsers,
            AuditTrail audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.rememberedBrowsers = rememberedBrowsers;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    void lost(EligibilityLost event) {
        if (!event.members().isEmpty()) {
            accounts.ofMembers(event.society(), event.members()).forEach(account -> {
                credentials.endTemporary(event.society(), account.id());
                rememberedBrowsers.endAll(event.society(), account.id());
                audit.record(
                        event.society(),
                        AuditEvent.succeeded(
                                AuditKind.ELIGIBILITY_LOST,
                                new AuditEvent.Actor.Job("roster import"),
                                account.id().value()));
            });
        }
    }
}

package kenpo.portal.signin.flow;

import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.terms.TermsOfUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Step 2 (利用規約): accepts the version that was shown, or ends the sign-in and changes nothing else. */
@Component
@Transactional
public class TermsDecision {
    private final TermsOfUse terms;
    private final SignIns signIns;
    private final AuditTrail audit;

    TermsDecision(TermsOfUse terms, SignIns signIns, AuditTrail audit) {
        this.terms = terms;
        this.signIns = signIns;
        this.audit = audit;
    }

    public void accept(SignIn.AwaitingTermsAcceptance signIn) {
        var ticket = signIn.ticket();
        terms.accept(ticket.society(), ticket.account(), signIn.terms().version());
        audit.record(ticket.society(), event(AuditKind.TERMS_ACCEPTED, signIn));
    }

    public void decline(SignIn.AwaitingTermsAcceptance signIn) {
        var ticket = signIn.ticket();
        signIns.end(ticket);
        audit.record(ticket.society(), event(AuditKind.TERMS_DECLINED, signIn));
    }

    private static AuditEvent event(AuditKind kind, SignIn.AwaitingTermsAcceptance signIn) {
        var account = signIn.ticket().account().value();
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(account), account)
                .with("version", String.valueOf(signIn.terms().version()));
    }
}

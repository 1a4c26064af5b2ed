package kenpo.portal.signin.session;

import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.RememberedBrowsers;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a session or a half-way sign-in because its holder said so. */
@Component
@Transactional
public class Leaving {
    private final SignIns signIns;
    private final MemberSessions sessions;
    private final RememberedBrowsers browsers;
    private final AuditTrail audit;

    Leaving(SignIns signIns, MemberSessions sessions, RememberedBrowsers browsers, AuditTrail audit) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.browsers = browsers;
        this.audit = audit;
    }

    public void abandon(SignIn signIn) {
        var ticket = signIn.ticket();
        signIns.end(ticket);
        var account = ticket.account().value();
        audit.record(
                ticket.society(),
                AuditEvent.succeeded(AuditKind.SIGN_IN_ABANDONED, new AuditEvent.Actor.Member(account), account));
    }

    public void signOut(Society society, String session) {
        sessions.end(society.id(), session)
                .map(AccountId::value)
                .ifPresent(account -> audit.record(
                        society.id(),
                        AuditEvent.succeeded(AuditKind.SIGN_OUT, new AuditEvent.Actor.Member(account), account)));
    }

    /** This browser is not remembered any more; cookie: what it kept. */
    public void forget(Society society, String cookie) {
        browsers.endHere(society.id(), cookie);
    }
}

package kenpo.portal.signin.session;

import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The only place where a session comes to be: trades a complete sign-in for it, once. */
@Component
public class SignInCompletion {
    private final SignIns signIns;
    private final MemberSessions sessions;
    private final Accounts accounts;
    private final AuditTrail audit;

    SignInCompletion(SignIns signIns, MemberSessions sessions, Accounts accounts, AuditTrail audit) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The new session's id; empty when the sign-in was traded in already. */
    @Transactional
    public Optional<String> trade(Society society, SignIn.Completed signIn) {
        var ticket = signIn.ticket();
        if (!signIns.end(ticket)) {
            return Optional.empty();
        }
        var account = accounts.find(society.id(), ticket.account()).orElseThrow();
        var factors = List.of(
                new ProvenFactor(ProvenFactor.Kind.PASSWORD, ticket.createdAt()),
                new ProvenFactor(ProvenFactor.Kind.EMAIL_CODE, signIn.secondFactorAt()));
        var actor = new AuditEvent.Actor.Member(account.id().value());
        var id = sessions.open(society, account.id(), factors, account.lastSignIn());
        accounts.signedIn(society.id(), account.id());
        audit.record(
                society.id(),
                AuditEvent.succeeded(
                                AuditKind.SIGN_IN_COMPLETED, actor, account.id().value())
                        .with("method", "EMAIL_CODE"));
        if (sessions.endOldest(
                        society.id(), account.id(), society.settings().session().atATime())
                > 0) {
            audit.record(
                    society.id(),
                    AuditEvent.succeeded(
                                    AuditKind.SESSION_ENDED, actor, account.id().value())
                            .with("why", "too many"));
        }
        return Optional.of(id);
    }
}

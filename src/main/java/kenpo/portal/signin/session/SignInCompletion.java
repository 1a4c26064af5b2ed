package kenpo.portal.signin.session;

import java.util.List;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.KnownBrowsers;
import kenpo.portal.credential.RememberedBrowsers;
import kenpo.portal.credential.RememberedCookie;
import kenpo.portal.signin.flow.Beginning;
import kenpo.portal.signin.flow.ShownFactor;
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
    private final RememberedBrowsers browsers;
    private final KnownBrowsers knownBrowsers;
    private final AuditTrail audit;

    SignInCompletion(
            SignIns signIns,
            MemberSessions sessions,
            Accounts accounts,
            RememberedBrowsers browsers,
            KnownBrowsers knownBrowsers,
            AuditTrail audit) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.accounts = accounts;
        this.browsers = browsers;
        this.knownBrowsers = knownBrowsers;
        this.audit = audit;
    }

    /**
     * What the browser is given: the new session's id, what makes it known, and what it keeps when it is to be remembered.
     */
    public record Entry(String session, String known, Optional<RememberedCookie> remembered) {
        /** Never what the browser is given: this text may end in a log. */
        @Override
        public String toString() {
            return "Entry";
        }
    }

    /** Empty when the sign-in was traded in already; known and remembered: what the browser keeps so far. */
    @Transactional
    public Optional<Entry> trade(
            Society society, SignIn.Completed signIn, Optional<String> known, Optional<String> remembered) {
        var ticket = signIn.ticket();
        return signIns.endComplete(ticket).map(remember -> entered(society, signIn, known, remembered, remember));
    }

    private Entry entered(
            Society society,
            SignIn.Completed signIn,
            Optional<String> known,
            Optional<String> remembered,
            boolean remember) {
        var ticket = signIn.ticket();
        var account = ticket.account();
        var before = accounts.signedIn(society.id(), account);
        var id = sessions.open(society, account, factors(signIn), before);
        audit.record(
                society.id(),
                event(AuditKind.SIGN_IN_COMPLETED, account)
                        .with(
                                "method",
                                ProvenFactor.of(signIn.evidence()).kind().name())
                        .with("password", Boolean.toString(ticket.beginning() instanceof Beginning.ByPassword)));
        int left = society.settings().session().atATime();
        if (sessions.endOldest(society.id(), account, left) > 0) {
            audit.record(society.id(), event(AuditKind.SESSION_ENDED, account).with("why", "too many"));
        }
        // the password alone does not lengthen the days in which it is enough
        boolean twoFactors = signIn.evidence() instanceof ShownFactor;
        return new Entry(
                id,
                knownBrowsers.signedIn(society.id(), account, known),
                remember && twoFactors ? browsers.remember(society, account, remembered) : Optional.empty());
    }

    /** The new id of the session whose member has proven a factor again; empty when one of both has ended. */
    @Transactional
    public Optional<String> renew(Society society, SignIn.Completed signIn, String session) {
        var ticket = signIn.ticket();
        if (!signIns.end(ticket)) {
            return Optional.empty();
        }
        audit.record(
                society.id(),
                event(AuditKind.FACTOR_PROVEN_AGAIN, ticket.account())
                        .with(
                                "method",
                                ProvenFactor.of(signIn.evidence()).kind().name()));
        return sessions.renew(society.id(), session, ProvenFactor.of(signIn.evidence()));
    }

    private static List<ProvenFactor> factors(SignIn.Completed signIn) {
        var ticket = signIn.ticket();
        var second = ProvenFactor.of(signIn.evidence());
        return ticket.beginning() instanceof Beginning.ByPassword
                ? List.of(new ProvenFactor(ProvenFactor.Kind.PASSWORD, ticket.createdAt()), second)
                : List.of(second);
    }

    private static AuditEvent event(AuditKind kind, AccountId account) {
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(account.value()), account.value());
    }
}

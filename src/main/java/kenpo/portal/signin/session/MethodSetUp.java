package kenpo.portal.signin.session;

import java.util.Map;
import java.util.Optional;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.AuthenticatorAppSetUp;
import kenpo.portal.credential.AuthenticatorApps;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.PasskeyRegistration;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.signin.flow.Beginning;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.signin.flow.Ticket;
import kenpo.portal.society.Method;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets a method up (認証方法の設定), in the first sign-in or for a signed-in member. Empty where another request of the same
 * browser was first.
 */
@Component
@Transactional
public class MethodSetUp {
    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SignIns signIns;
    private final MemberSessions sessions;
    private final AuditTrail audit;

    MethodSetUp(
            AuthenticatorApps apps,
            Passkeys passkeys,
            Accounts accounts,
            SignIns signIns,
            MemberSessions sessions,
            AuditTrail audit) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** elsewhere: ends what other browsers hold of this account (全てのデバイスからサインアウトする). */
    public Optional<AuthenticatorAppSetUp> app(
            SignIn.SettingUpAuthenticatorApp signIn, String typed, FactorName name, boolean elsewhere) {
        var ticket = signIn.ticket();
        if (!signIns.holdForSetUp(ticket)) {
            return Optional.empty();
        }
        var outcome = apps.setUp(ticket.society(), ticket.account(), ticket.key(), typed, name);
        if (outcome instanceof AuthenticatorAppSetUp.Done(var proof)) {
            signIn.done(proof);
            accounts.methodSetUp(ticket.society(), ticket.account());
            signIns.methodSetUp(ticket, proof.factor());
            if (elsewhere) {
                endElsewhere(ticket);
            }
        }
        return Optional.of(outcome);
    }

    /** suggestedName: for a passkey whose provider is unknown. */
    public Optional<PasskeyRegistration> passkey(
            SignIn.SettingUpPasskey signIn, RelyingParty party, String answer, FactorName suggestedName) {
        var ticket = signIn.ticket();
        if (!signIns.holdForSetUp(ticket)) {
            return Optional.empty();
        }
        var outcome = passkeys.register(ticket.society(), ticket.account(), ticket.key(), party, answer, suggestedName);
        if (outcome instanceof PasskeyRegistration.Registered registered) {
            signIn.done(registered.proof());
            accounts.methodSetUp(ticket.society(), ticket.account());
            signIns.passkeyMade(ticket, registered.id());
        }
        return Optional.of(outcome);
    }

    public void name(SignIn.NamingPasskey signIn, FactorName name) {
        var ticket = signIn.ticket();
        passkeys.rename(ticket.society(), ticket.account(), signIn.passkey(), name);
        signIns.passkeyNamed(ticket);
    }

    /** Another method than the one chosen in the first sign-in; the mailed code needs no set-up, the mailbox is proven. */
    public void chooseAnother(SignIn.SettingUpMethod signIn, Method method) {
        var ticket = signIn.ticket();
        if (ticket.isOfSession() || !accounts.chooseAnother(ticket.society(), ticket.account(), method)) {
            return;
        }
        if (method == Method.EMAIL_CODE) {
            signIns.secondFactorProven(ticket, SecondFactor.EMAIL_CODE);
        }
        record(ticket, AuditKind.METHOD_CHOSEN, Map.of("method", method.name()));
    }

    private void endElsewhere(Ticket ticket) {
        signIns.endOthers(ticket);
        var kept = ticket.beginning() instanceof Beginning.BySession(var session) ? session : null;
        if (sessions.endOthers(ticket.society(), ticket.account(), kept) > 0) {
            record(ticket, AuditKind.SESSION_ENDED, Map.of("why", "asked for elsewhere"));
        }
    }

    private void record(Ticket ticket, AuditKind kind, Map<String, String> facts) {
        var account = ticket.account().value();
        audit.record(
                ticket.society(),
                new AuditEvent(
                        kind, new AuditEvent.Actor.Member(account), AuditEvent.Result.SUCCEEDED, account, facts));
    }
}

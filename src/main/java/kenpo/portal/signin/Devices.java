package kenpo.portal.signin;

import java.util.List;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RememberedBrowsers;
import kenpo.portal.key.Sha256;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.signin.session.MemberSessions;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an account is signed in (ログイン中の端末), for its owner to see and to end. */
@Component
@Transactional
public class Devices {
    private final MemberSessions sessions;
    private final SignIns signIns;
    private final RememberedBrowsers browsers;
    private final EmailChange emailChange;
    private final AuditTrail audit;

    Devices(
            MemberSessions sessions,
            SignIns signIns,
            RememberedBrowsers browsers,
            EmailChange emailChange,
            AuditTrail audit) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.browsers = browsers;
        this.emailChange = emailChange;
        this.audit = audit;
    }

    /** The one seen last first; here: the id in the asking browser's cookie. */
    @Transactional(readOnly = true)
    public List<Device> of(SocietyId society, AccountId account, String here) {
        return sessions.devices(society, account, new FlowKey(Sha256.of(here)));
    }

    /** Nothing happens where it has ended meanwhile, or is not this account's. */
    public void end(SocietyId society, AccountId account, DeviceId device) {
        if (sessions.end(society, account, device)) {
            record(society, account);
        }
    }

    /**
     * Also half-way sign-ins elsewhere, and an address that waits to be confirmed; here: the session that stays, under the new
     * id that is answered.
     */
    public Optional<String> endOthers(SocietyId society, AccountId account, String here) {
        var kept = new FlowKey(Sha256.of(here));
        signIns.endOthers(society, account, kept);
        emailChange.endWaiting(society, account);
        if (sessions.endOthers(society, account, kept) > 0) {
            record(society, account);
        }
        return sessions.renew(society, here);
    }

    /** Everywhere, half-way sign-ins too; no browser is remembered any more, and no address waits to be confirmed. */
    public void endAll(SocietyId society, AccountId account) {
        signIns.endAll(society, account);
        browsers.endAll(society, account);
        emailChange.endWaiting(society, account);
        if (sessions.endAll(society, account) > 0) {
            record(society, account);
        }
    }

    private void record(SocietyId society, AccountId account) {
        audit.record(
                society,
                AuditEvent.succeeded(
                                AuditKind.SESSION_ENDED, new AuditEvent.Actor.Member(account.value()), account.value())
                        .with("why", "asked for elsewhere"));
    }
}

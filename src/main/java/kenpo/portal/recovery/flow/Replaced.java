package kenpo.portal.recovery.flow;

import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.NewPassword;
import kenpo.portal.credential.PasswordReset;
import kenpo.portal.credential.Passwords;
import kenpo.portal.credential.SecurityNotices;
import kenpo.portal.mail.Mail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What setting the new password brings with it, all or nothing: every browser is out, and the member is told. */
@Component
class Replaced {
    private final RecoveryRows rows;
    private final Passwords passwords;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Replaced(
            RecoveryRows rows,
            Passwords passwords,
            SecurityNotices notices,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.passwords = passwords;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /** Once; a second request of the same browser changes nothing. */
    @Transactional
    public void by(Recovery.ChoosingPassword recovery, NewPassword password) {
        if (!rows.use(recovery.ticket())) {
            return;
        }
        var society = recovery.ticket().society();
        var account = recovery.account();
        passwords.set(password);
        events.publishEvent(new PasswordReset(society, account));
        audit.record(
                society,
                AuditEvent.succeeded(
                        AuditKind.PASSWORD_RESET, new AuditEvent.Actor.Member(account.value()), account.value()));
        notices.post(society, account, Mail.Kind.PASSWORD_RESET);
    }
}

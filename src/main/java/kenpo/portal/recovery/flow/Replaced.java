package kenpo.portal.recovery.flow;

import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.NewPassword;
import kenpo.portal.credential.PasswordReset;
import kenpo.portal.credential.Passwords;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What setting the new password brings with it, all or nothing: every browser is out, and the member is told. */
@Component
class Replaced {
    private final RecoveryRows rows;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Replaced(
            RecoveryRows rows,
            Passwords passwords,
            Accounts accounts,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.passwords = passwords;
        this.accounts = accounts;
        this.outbox = outbox;
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
        var found = accounts.find(society, account).orElseThrow();
        Optional.ofNullable(found.firstSignIn().email())
                .ifPresent(to -> outbox.post(
                        society, new Mail(Mail.Kind.PASSWORD_RESET, to, found.language(), null, null, List.of())));
    }
}

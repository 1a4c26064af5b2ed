package kenpo.portal.signin.flow;

import java.time.Clock;
import java.util.List;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.NewPassword;
import kenpo.portal.credential.Passwords;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what the first sign-in chose into force, all at once: user ID, password, method. */
@Component
@Transactional
class FirstSignInCompletion {
    private final Accounts accounts;
    private final UserIds userIds;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    FirstSignInCompletion(
            Accounts accounts,
            UserIds userIds,
            Passwords passwords,
            SignIns signIns,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.userIds = userIds;
        this.passwords = passwords;
        this.signIns = signIns;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does nothing when another tab was first. */
    public void complete(SignIn.ChoosingPassword signIn, NewPassword password) {
        var ticket = signIn.ticket();
        var society = ticket.society();
        var completed = signIn.passwordChosen(clock.instant());
        if (!accounts.advance(society, ticket.account(), signIn.progress(), completed)) {
            return;
        }
        passwords.set(password);
        userIds.present(society, signIn.member()).ifPresent(id -> userIds.activate(society, signIn.member(), id));
        signIns.endOthers(ticket);
        var account = ticket.account().value();
        audit.record(
                society,
                AuditEvent.succeeded(AuditKind.FIRST_SIGN_IN_COMPLETED, new AuditEvent.Actor.Member(account), account));
        var holder = accounts.find(society, ticket.account()).orElseThrow();
        var email = completed.email();
        if (email != null) {
            outbox.post(
                    society,
                    new Mail(Mail.Kind.FIRST_SIGN_IN_COMPLETED, email, holder.language(), null, null, List.of()));
        }
    }
}

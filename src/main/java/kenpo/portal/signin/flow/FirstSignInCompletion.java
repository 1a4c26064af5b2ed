package kenpo.portal.signin.flow;

import java.time.Clock;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.NewPassword;
import kenpo.portal.credential.Passwords;
import kenpo.portal.credential.SecurityNotices;
import kenpo.portal.mail.Mail;
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
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    FirstSignInCompletion(
            Accounts accounts,
            UserIds userIds,
            Passwords passwords,
            SignIns signIns,
            SecurityNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.userIds = userIds;
        this.passwords = passwords;
        this.signIns = signIns;
        this.notices = notices;
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
        notices.post(society, ticket.account(), Mail.Kind.FIRST_SIGN_IN_COMPLETED);
    }
}

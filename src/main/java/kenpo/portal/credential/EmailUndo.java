package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.EMAIL_CHANGE_UNDONE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a change of the mail address by the link mailed to the old one. Whatever the address is by then, the old one is the
 * account's again, so that a thief who changes it twice gains nothing.
 */
@Component
@Transactional
public class EmailUndo {
    private final EmailChanges changes;
    private final MailedCodes codes;
    private final Accounts accounts;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    EmailUndo(
            EmailChanges changes,
            MailedCodes codes,
            Accounts accounts,
            SecurityNotices notices,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.codes = codes;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public UndoState look(SocietyId society, String token) {
        return changes.ofUndo(society, token)
                .map(change -> {
                    if (change.undone()) {
                        return new UndoState.Undone(change.language());
                    }
                    return change.undoable()
                            ? new UndoState.Undoable(change.language())
                            : new UndoState.Expired(change.language());
                })
                .orElseGet(UndoState.Unknown::new);
    }

    /** Whose address is as it was, once; whoever is signed in must be signed out by the caller. */
    public Optional<AccountId> undo(SocietyId society, String token) {
        return changes.ofUndo(society, token)
                .filter(change -> undo(society, change))
                .map(EmailChanges.Change::account);
    }

    private boolean undo(SocietyId society, EmailChanges.Change change) {
        var account = change.account();
        accounts.hold(society, account);
        if (!changes.undo(society, change) || !accounts.restoreEmail(society, account, change.before())) {
            return false;
        }
        changes.end(society, account);
        codes.end(society, account, Set.of(CodeKind.values()));
        audit.record(
                society, AuditEvent.succeeded(EMAIL_CHANGE_UNDONE, new AuditEvent.Actor.Anyone(), account.value()));
        events.publishEvent(new EmailChanged(society, account));
        for (var to : List.of(change.before(), change.after())) {
            notices.post(society, account, Mail.Kind.EMAIL_CHANGE_UNDONE, to, null);
        }
        return true;
    }
}

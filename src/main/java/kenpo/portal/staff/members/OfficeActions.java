package kenpo.portal.staff.members;

import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.AccountLocks;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.credential.EmailCodeSending;
import kenpo.portal.credential.HeldAccess;
import kenpo.portal.credential.MethodReset;
import kenpo.portal.credential.SecurityNotices;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office does to somebody's access: in one transaction the deed, its place in the trail with the reason, and the mail
 * to the person. Where the person does not stand where it fits, nothing but the refusal is written down.
 */
@Component
@Transactional
public class OfficeActions {
    private final Persons persons;
    private final Accounts accounts;
    private final AccountLocks locks;
    private final MethodReset methodReset;
    private final HeldAccess heldAccess;
    private final EmailChange emailChange;
    private final SecurityNotices notices;
    private final AuditTrail audit;

    OfficeActions(
            Persons persons,
            Accounts accounts,
            AccountLocks locks,
            MethodReset methodReset,
            HeldAccess heldAccess,
            EmailChange emailChange,
            SecurityNotices notices,
            AuditTrail audit) {
        this.persons = persons;
        this.accounts = accounts;
        this.locks = locks;
        this.methodReset = methodReset;
        this.heldAccess = heldAccess;
        this.emailChange = emailChange;
        this.notices = notices;
        this.audit = audit;
    }

    public ActionResult unlock(Society society, StaffId by, MemberId member, Reason reason) {
        return carryOut(
                new Deed(society, by, member, OfficeAction.UNLOCK, reason),
                AuditKind.ACCOUNT_UNLOCKED,
                Mail.Kind.ACCOUNT_UNLOCKED,
                account -> locks.endWaits(society.id(), account.id()));
    }

    public ActionResult resetMethods(Society society, StaffId by, MemberId member, Reason reason) {
        return carryOut(
                new Deed(society, by, member, OfficeAction.RESET_METHODS, reason),
                AuditKind.METHODS_RESET,
                Mail.Kind.METHODS_RESET,
                account -> methodReset.of(society, account.id()));
    }

    public ActionResult endSessions(Society society, StaffId by, MemberId member, Reason reason) {
        return carryOut(
                new Deed(society, by, member, OfficeAction.END_SESSIONS, reason),
                AuditKind.SESSION_ENDED,
                Mail.Kind.SIGNED_OUT_BY_OFFICE,
                account -> {
                    heldAccess.end(society.id(), account.id());
                    return true;
                });
    }

    public ActionResult suspend(Society society, StaffId by, MemberId member, Reason reason) {
        return carryOut(
                new Deed(society, by, member, OfficeAction.SUSPEND, reason),
                AuditKind.ACCOUNT_SUSPENDED,
                Mail.Kind.ACCOUNT_SUSPENDED,
                account -> {
                    heldAccess.end(society.id(), account.id());
                    return accounts.suspend(society.id(), account.id());
                });
    }

    public ActionResult resume(Society society, StaffId by, MemberId member, Reason reason) {
        return carryOut(
                new Deed(society, by, member, OfficeAction.RESUME, reason),
                AuditKind.ACCOUNT_RESUMED,
                Mail.Kind.ACCOUNT_RESUMED,
                account -> accounts.resume(society.id(), account.id()));
    }

    /** Takes effect when the new address is confirmed by who reads it; until then, and for some days after, the old one is told. */
    public ActionResult changeEmail(Society society, StaffId by, MemberId member, EmailAddress address, Reason reason) {
        var deed = new Deed(society, by, member, OfficeAction.CHANGE_EMAIL, reason);
        var account = fitting(deed, AuditKind.EMAIL_CHANGE_ASKED);
        if (account == null || address.equals(account.firstSignIn().email())) {
            return ActionResult.NOT_FITTING;
        }
        return switch (emailChange.askByOffice(society.id(), account.id(), address)) {
            case EmailCodeSending.Sent _ -> {
                var before = Optional.ofNullable(account.firstSignIn().email()).orElseThrow();
                done(
                        deed,
                        account,
                        AuditEvent.succeeded(
                                        AuditKind.EMAIL_CHANGE_ASKED,
                                        deed.actor(),
                                        account.id().value())
                                .with("before", before.masked())
                                .with("after", address.masked()),
                        Mail.Kind.EMAIL_CHANGE_BY_OFFICE);
                yield ActionResult.DONE;
            }
            case EmailCodeSending.TooSoon _, EmailCodeSending.TooMany _ -> ActionResult.MAILED_LATELY;
        };
    }

    private record Deed(Society society, StaffId by, MemberId member, OfficeAction action, Reason reason) {
        AuditEvent.Actor actor() {
            return new AuditEvent.Actor.Staff(by.value());
        }
    }

    private interface Change {
        boolean to(Account account);
    }

    private ActionResult carryOut(Deed deed, AuditKind kind, Mail.Kind mail, Change change) {
        var account = fitting(deed, kind);
        if (account == null || !change.to(account)) {
            return ActionResult.NOT_FITTING;
        }
        done(
                deed,
                account,
                AuditEvent.succeeded(kind, deed.actor(), account.id().value()),
                mail);
        return ActionResult.DONE;
    }

    /** The account, held until the transaction ends; null when the deed does not fit it. */
    private @org.jspecify.annotations.Nullable Account fitting(Deed deed, AuditKind kind) {
        var society = deed.society().id();
        accounts.byMember(society, deed.member()).ifPresent(account -> accounts.hold(society, account.id()));
        var facts = persons.find(deed.society(), deed.member()).orElseThrow();
        var account = facts.account();
        if (account != null && Fitting.obstacle(deed.action(), facts).isEmpty()) {
            return account;
        }
        var subject = account == null ? null : account.id().value();
        audit.record(society, AuditEvent.refused(kind, deed.actor(), subject, "not fitting"));
        return null;
    }

    private void done(Deed deed, Account account, AuditEvent event, Mail.Kind mail) {
        var society = deed.society().id();
        audit.record(society, deed.reason().in(event));
        notices.post(society, account.id(), mail, List.of());
    }
}

package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.EMAIL_CHANGED;
import static kenpo.portal.audit.AuditKind.EMAIL_CHANGE_ASKED;
import static kenpo.portal.audit.AuditKind.EMAIL_CHANGE_CANCELLED;
import static kenpo.portal.credential.CodeKind.EMAIL_CONFIRMATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.key.Sha256;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another mail address for an account (メールアドレスの変更): the present one stays until the new one is confirmed, by the code in a
 * session of the account or by the link anywhere. Both are told; the old one can undo it for three days.
 */
@Component
@Transactional
public class EmailChange {
    private final EmailChanges changes;
    private final MailedCodes codes;
    private final Accounts accounts;
    private final SecurityNotices notices;
    private final Outbox outbox;
    private final PublicAddress addresses;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EmailChange(
            EmailChanges changes,
            MailedCodes codes,
            Accounts accounts,
            SecurityNotices notices,
            Outbox outbox,
            PublicAddress addresses,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.codes = codes;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** The address that waits to be confirmed. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> waiting(SocietyId society, AccountId account) {
        return changes.waiting(society, account).map(EmailChanges.Change::after);
    }

    /** Whether the office has put the present address in lately, so that the mailbox proves nothing of the account's owner. */
    @Transactional(readOnly = true)
    public boolean isByOfficeLately(SocietyId society, AccountId account) {
        return changes.isByOfficeAndUndoable(society, account);
    }

    /** Mails code and link to the new address; what was mailed to another confirms nothing any more. */
    public EmailCodeSending ask(SocietyId society, AccountId id, EmailAddress after) {
        return ask(society, id, after, false);
    }

    /** The same for the office, whose deed its caller writes down; the present address is told by the caller, too. */
    public EmailCodeSending askByOffice(SocietyId society, AccountId id, EmailAddress after) {
        return ask(society, id, after, true);
    }

    private EmailCodeSending ask(SocietyId society, AccountId id, EmailAddress after, boolean byOffice) {
        accounts.hold(society, id);
        var account = accounts.find(society, id).orElseThrow();
        var before = Optional.ofNullable(account.firstSignIn().email()).orElseThrow();
        boolean other = waiting(society, id).filter(after::equals).isEmpty();
        var refusal = codes.refusal(society, flow(id), id, EMAIL_CONFIRMATION)
                .filter(reason -> !(other && reason instanceof EmailCodeSending.TooSoon));
        return refusal.orElseGet(() -> {
            if (other) {
                codes.end(society, id, Set.of(EMAIL_CONFIRMATION));
            }
            return mail(society, account, before, after, byOffice);
        });
    }

    /** The caller's transaction, if there is one, must commit even after a wrong code, or it is not counted. */
    public EmailConfirmationCheck check(SocietyId society, AccountId account, String typed) {
        return switch (codes.check(society, flow(account), account, EMAIL_CONFIRMATION, typed)) {
            case CodeCheck.Empty() -> new EmailConfirmationCheck.Empty();
            case CodeCheck.NotSixDigits() -> new EmailConfirmationCheck.NotSixDigits();
            case CodeCheck.Used(var _) ->
                changes.waiting(society, account)
                                .filter(change -> confirm(society, change))
                                .isPresent()
                        ? new EmailConfirmationCheck.Confirmed()
                        : new EmailConfirmationCheck.Expired();
            case CodeCheck.Wrong(int remaining) -> {
                audit.record(society, AuditEvent.refused(EMAIL_CHANGED, actor(account), account.value(), "wrong"));
                yield new EmailConfirmationCheck.Mismatched(remaining);
            }
            case CodeCheck.Late() -> new EmailConfirmationCheck.Expired();
            case CodeCheck.Waiting(var until) -> new EmailConfirmationCheck.Waiting(until);
            case CodeCheck.Disabled() -> new EmailConfirmationCheck.Disabled();
        };
    }

    /** What the link of the mail would do; changes nothing. */
    @Transactional(readOnly = true)
    public LinkState look(SocietyId society, String token) {
        return changes.ofLink(society, token).map(EmailChange::state).orElseGet(LinkState.Unknown::new);
    }

    /** {@link LinkState.Confirmed} once; signs nobody in. */
    public LinkState confirm(SocietyId society, String token) {
        var change = changes.ofLink(society, token);
        return change.filter(EmailChanges.Change::waits)
                .filter(waiting -> confirm(society, waiting))
                .<LinkState>map(confirmed -> new LinkState.Confirmed(confirmed.language()))
                .orElseGet(() -> look(society, token));
    }

    /** What waits, perhaps asked for by somebody else, can be confirmed no more. */
    public void endWaiting(SocietyId society, AccountId account) {
        if (waiting(society, account).isPresent()) {
            cancel(society, account);
        }
    }

    public void cancel(SocietyId society, AccountId account) {
        accounts.hold(society, account);
        codes.end(society, account, Set.of(EMAIL_CONFIRMATION));
        if (changes.end(society, account)) {
            record(society, account, EMAIL_CHANGE_CANCELLED);
        }
    }

    private EmailCodeSending mail(
            SocietyId society, Account account, EmailAddress before, EmailAddress after, boolean byOffice) {
        var id = account.id();
        var token = changes.begin(society, id, before, after, account.language(), byOffice);
        var code = codes.issue(society, flow(id), id, EMAIL_CONFIRMATION);
        outbox.post(
                society,
                new Mail(
                        Mail.Kind.EMAIL_CONFIRMATION,
                        after,
                        account.language(),
                        code.code(),
                        addresses.urlOf(CurrentSociety.get(), "/email-change/" + token),
                        List.of(code.until(account.language()))));
        if (!byOffice) {
            record(society, id, EMAIL_CHANGE_ASKED);
        }
        return new EmailCodeSending.Sent(code.validUntil());
    }

    private boolean confirm(SocietyId society, EmailChanges.Change change) {
        accounts.hold(society, change.account());
        boolean waits = changes.waiting(society, change.account())
                .filter(waiting -> waiting.id().equals(change.id()))
                .isPresent();
        if (!waits
                || !maySignIn(society, change)
                || !accounts.changeEmail(society, change.account(), change.before(), change.after())) {
            return false;
        }
        var undo = changes.confirm(society, change).orElseThrow();
        codes.end(society, change.account(), Set.of(CodeKind.values()));
        recordChanged(society, change);
        events.publishEvent(new EmailChanged(society, change.account()));
        var link = addresses.urlOf(CurrentSociety.get(), "/undo-email/" + undo);
        notices.post(society, change.account(), Mail.Kind.EMAIL_CHANGED, change.before(), link);
        notices.post(society, change.account(), Mail.Kind.EMAIL_REGISTERED, change.after(), null);
        return true;
    }

    private boolean maySignIn(SocietyId society, EmailChanges.Change change) {
        var today = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
        return accounts.find(society, change.account())
                .filter(account ->
                        account.standing(today, CurrentSociety.get().settings()).maySignIn())
                .isPresent();
    }

    private static LinkState state(EmailChanges.Change change) {
        if (change.confirmed()) {
            return new LinkState.AlreadyConfirmed(change.language());
        }
        return change.waits() ? new LinkState.Confirmable(change.language()) : new LinkState.Expired(change.language());
    }

    /** The same for every session of the account, so that a code can be typed where it is at hand. */
    private static FlowKey flow(AccountId account) {
        return new FlowKey(Sha256.of("email change " + account.value()));
    }

    private void recordChanged(SocietyId society, EmailChanges.Change change) {
        var account = change.account();
        var event = AuditEvent.succeeded(EMAIL_CHANGED, actor(account), account.value());
        audit.record(
                society,
                change.byOffice()
                        ? event.with("asked by", "office")
                                .with("before", change.before().masked())
                                .with("after", change.after().masked())
                        : event);
    }

    private void record(SocietyId society, AccountId account, AuditKind kind) {
        audit.record(society, AuditEvent.succeeded(kind, actor(account), account.value()));
    }

    private static AuditEvent.Actor actor(AccountId account) {
        return new AuditEvent.Actor.Member(account.value());
    }
}

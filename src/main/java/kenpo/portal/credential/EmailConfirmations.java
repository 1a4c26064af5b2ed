package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.EMAIL_CONFIRMATION_SENT;
import static kenpo.portal.audit.AuditKind.EMAIL_CONFIRMED;
import static kenpo.portal.credential.CodeKind.EMAIL_CONFIRMATION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that a member reads the mail address given (メールアドレスの確認): by a code in that browser or a link in any. */
@Component
@Transactional
public class EmailConfirmations {
    private final MailedCodes codes;
    private final ConfirmationLinks links;
    private final Accounts accounts;
    private final Outbox outbox;
    private final PublicAddress addresses;
    private final AuditTrail audit;
    private final Clock clock;

    EmailConfirmations(
            MailedCodes codes,
            ConfirmationLinks links,
            Accounts accounts,
            Outbox outbox,
            PublicAddress addresses,
            AuditTrail audit,
            Clock clock) {
        this.codes = codes;
        this.links = links;
        this.accounts = accounts;
        this.outbox = outbox;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Mails code and link; what was mailed to another address of this account confirms nothing any more, and a corrected
     * address need not wait for the pause.
     */
    public EmailCodeSending begin(SocietyId society, FlowKey flow, Account account, EmailAddress address) {
        var before = links.waiting(society, account.id());
        boolean corrected = before.isPresent() && !before.get().equals(address);
        var refusal = codes.refusal(society, flow, account.id(), EMAIL_CONFIRMATION)
                .filter(reason -> !(corrected && reason instanceof EmailCodeSending.TooSoon));
        return refusal.orElseGet(() -> {
            if (corrected) {
                end(society, account.id());
            }
            return mail(society, flow, account, address);
        });
    }

    /** Mails again to the address that waits for confirmation, within the limits. */
    public EmailCodeSending resend(SocietyId society, FlowKey flow, Account account) {
        var address = account.firstSignIn().email();
        if (address == null) {
            throw new IllegalStateException("no address waits for confirmation");
        }
        return begin(society, flow, account, address);
    }

    /** From when on {@link #resend} will mail again in this flow; in the past when it will now. */
    @Transactional(readOnly = true)
    public Instant resendFrom(SocietyId society, FlowKey flow) {
        return codes.resendFrom(society, flow, EMAIL_CONFIRMATION);
    }

    /** The caller's transaction, if there is one, must commit even after a wrong code, or it is not counted. */
    public EmailConfirmationCheck checkCode(SocietyId society, FlowKey flow, AccountId account, String typed) {
        return switch (codes.check(society, flow, account, EMAIL_CONFIRMATION, typed)) {
            case CodeCheck.Empty() -> new EmailConfirmationCheck.Empty();
            case CodeCheck.NotSixDigits() -> new EmailConfirmationCheck.NotSixDigits();
            case CodeCheck.Used(var code) ->
                links.ofCode(society, code)
                                .filter(link -> confirm(society, link, "code") || isConfirmed(society, link))
                                .isPresent()
                        ? new EmailConfirmationCheck.Confirmed()
                        : new EmailConfirmationCheck.Expired();
            case CodeCheck.Wrong(int remaining) -> {
                refused(society, account, "wrong");
                yield new EmailConfirmationCheck.Mismatched(remaining);
            }
            case CodeCheck.Late() -> {
                refused(society, account, "expired");
                yield new EmailConfirmationCheck.Expired();
            }
            case CodeCheck.Waiting(var until) -> {
                refused(society, account, "waiting");
                yield new EmailConfirmationCheck.Waiting(until);
            }
            case CodeCheck.Disabled() -> {
                refused(society, account, "disabled");
                yield new EmailConfirmationCheck.Disabled();
            }
        };
    }

    /** What the link would do now; changes nothing. */
    @Transactional(readOnly = true)
    public LinkState look(SocietyId society, String token) {
        return links.find(society, token).map(link -> state(society, link)).orElseGet(LinkState.Unknown::new);
    }

    /** {@link LinkState.Confirmed} once; signs nobody in. */
    public LinkState confirm(SocietyId society, String token) {
        var link = links.find(society, token);
        if (link.isEmpty()) {
            return new LinkState.Unknown();
        }
        var state = state(society, link.get());
        if (!(state instanceof LinkState.Confirmable)) {
            return state;
        }
        var language = link.get().language();
        return confirm(society, link.get(), "link")
                ? new LinkState.Confirmed(language)
                : new LinkState.AlreadyConfirmed(language);
    }

    /** Whether the address was confirmed by code or link of this flow. */
    @Transactional(readOnly = true)
    public boolean confirmedWithin(SocietyId society, FlowKey flow, AccountId account) {
        return links.confirmedWithin(society, flow, account);
    }

    /** What was mailed so far confirms nothing any more. */
    void end(SocietyId society, AccountId account) {
        links.end(society, account);
        codes.end(society, account, Set.of(EMAIL_CONFIRMATION));
    }

    private EmailCodeSending mail(SocietyId society, FlowKey flow, Account account, EmailAddress address) {
        var code = codes.issue(society, flow, account.id(), EMAIL_CONFIRMATION);
        var token = links.issue(society, flow, account.id(), address, account.language(), code);
        outbox.post(
                society,
                new Mail(
                        Mail.Kind.EMAIL_CONFIRMATION,
                        address,
                        account.language(),
                        code.code(),
                        addresses.urlOf(CurrentSociety.get(), "/email-confirmation/" + token),
                        List.of(code.until(account.language()))));
        audit.record(
                society,
                AuditEvent.succeeded(
                        EMAIL_CONFIRMATION_SENT,
                        actor(account.id()),
                        account.id().value()));
        return new EmailCodeSending.Sent(code.validUntil());
    }

    private boolean confirm(SocietyId society, ConfirmationLinks.Link link, String by) {
        boolean first =
                accounts.confirmEmail(society, link.account(), link.address()) && links.confirm(society, link.code());
        if (first) {
            audit.record(
                    society,
                    AuditEvent.succeeded(
                                    EMAIL_CONFIRMED,
                                    actor(link.account()),
                                    link.account().value())
                            .with("by", by));
        }
        return first;
    }

    private LinkState state(SocietyId society, ConfirmationLinks.Link link) {
        if (link.confirmed()) {
            return new LinkState.AlreadyConfirmed(link.language());
        }
        var account = accounts.find(society, link.account()).filter(this::mayStillConfirm);
        boolean waits = account.flatMap(
                        found -> Optional.ofNullable(found.firstSignIn().email()))
                .filter(link.address()::equals)
                .isPresent();
        if (!waits || link.ended()) {
            return new LinkState.Expired(link.language());
        }
        return account.orElseThrow().firstSignIn().emailConfirmedAt() == null
                ? new LinkState.Confirmable(link.language())
                : new LinkState.AlreadyConfirmed(link.language());
    }

    /** By the link of the same or another mail, while the code was being typed. */
    private boolean isConfirmed(SocietyId society, ConfirmationLinks.Link link) {
        return accounts.find(society, link.account())
                .filter(account -> link.address().equals(account.firstSignIn().email()))
                .filter(account -> account.firstSignIn().emailConfirmedAt() != null)
                .isPresent();
    }

    private boolean mayStillConfirm(Account account) {
        var today = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
        return account.standing(today, CurrentSociety.get().settings()).maySignIn();
    }

    private void refused(SocietyId society, AccountId account, String reason) {
        audit.record(society, AuditEvent.refused(EMAIL_CONFIRMED, actor(account), account.value(), reason));
    }

    private static AuditEvent.Actor actor(AccountId account) {
        return new AuditEvent.Actor.Member(account.value());
    }

    /** Until when the last code mailed in this flow works; now when there is none. */
    @Transactional(readOnly = true)
    public Instant validUntil(SocietyId society, FlowKey flow) {
        return codes.validUntil(society, flow, EMAIL_CONFIRMATION);
    }
}

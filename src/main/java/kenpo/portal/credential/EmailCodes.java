package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.EMAIL_CODE_CHECKED;
import static kenpo.portal.audit.AuditKind.EMAIL_CODE_SENT;

import java.time.Instant;
import java.util.List;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The six-digit codes sent by mail (ワンタイムパスワード), each for one browser and one purpose, once. */
@Component
@Transactional
public class EmailCodes {
    private final MailedCodes codes;
    private final Outbox outbox;
    private final AuditTrail audit;

    EmailCodes(MailedCodes codes, Outbox outbox, AuditTrail audit) {
        this.codes = codes;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The first code of a flow is mailed at once; a further one leaves the earlier valid. */
    public EmailCodeSending send(
            SocietyId society, FlowKey flow, Account account, EmailAddress address, Purpose purpose) {
        var kind = CodeKind.of(purpose);
        return codes.refusal(society, flow, account.id(), kind).orElseGet(() -> {
            var code = codes.issue(society, flow, account.id(), kind);
            outbox.post(
                    society,
                    new Mail(
                            Mail.Kind.EMAIL_CODE,
                            address,
                            account.language(),
                            code.code(),
                            null,
                            List.of(code.until(account.language()))));
            audit.record(
                    society,
                    AuditEvent.succeeded(
                                    EMAIL_CODE_SENT,
                                    actor(account.id()),
                                    account.id().value())
                            .with("purpose", purpose.name()));
            return new EmailCodeSending.Sent(code.validUntil());
        });
    }

    /** From when on {@link #send} will mail again in this flow; in the past when it will now. */
    @Transactional(readOnly = true)
    public Instant resendFrom(SocietyId society, FlowKey flow, Purpose purpose) {
        return codes.resendFrom(society, flow, CodeKind.of(purpose));
    }

    /** The caller's transaction, if there is one, must commit even after a wrong code, or it is not counted. */
    public EmailCodeCheck check(SocietyId society, FlowKey flow, AccountId account, Purpose purpose, String typed) {
        return switch (codes.check(society, flow, account, CodeKind.of(purpose), typed)) {
            case CodeCheck.Empty() -> new EmailCodeCheck.Empty();
            case CodeCheck.NotSixDigits() -> new EmailCodeCheck.NotSixDigits();
            case CodeCheck.Used _ -> {
                audit.record(
                        society,
                        AuditEvent.succeeded(EMAIL_CODE_CHECKED, actor(account), account.value())
                                .with("purpose", purpose.name()));
                yield new EmailCodeCheck.Matched(new EmailCodeProof(society, account, purpose));
            }
            case CodeCheck.Wrong(int remaining) -> {
                refused(society, account, "wrong");
                yield new EmailCodeCheck.Mismatched(remaining);
            }
            case CodeCheck.Late() -> {
                refused(society, account, "expired");
                yield new EmailCodeCheck.Expired();
            }
            case CodeCheck.Waiting(var until) -> {
                refused(society, account, "waiting");
                yield new EmailCodeCheck.Waiting(until);
            }
            case CodeCheck.Disabled() -> {
                refused(society, account, "disabled");
                yield new EmailCodeCheck.Disabled();
            }
        };
    }

    private void refused(SocietyId society, AccountId account, String reason) {
        audit.record(society, AuditEvent.refused(EMAIL_CODE_CHECKED, actor(account), account.value(), reason));
    }

    private static AuditEvent.Actor actor(AccountId account) {
        return new AuditEvent.Actor.Member(account.value());
    }

    /** Until when the last code mailed in this flow works; now when there is none. */
    @Transactional(readOnly = true)
    public Instant validUntil(SocietyId society, FlowKey flow, Purpose purpose) {
        return codes.validUntil(society, flow, CodeKind.of(purpose));
    }
}

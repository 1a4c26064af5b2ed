package kenpo.portal.recovery.flow;

import java.time.Instant;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.Attempt;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.Lockout;
import kenpo.portal.credential.TypedCode;
import kenpo.portal.key.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the code of the mail in the browser that asked for it. Wrong ones count under the user ID asked for, so that the
 * answers are the same where nobody has it and no code was ever mailed.
 */
@Component
@Transactional
public class MailboxCheck {
    /** What the code is worth. */
    public sealed interface Outcome {
        /** The browser goes on under this new id. */
        record Proven(String id) implements Outcome {}

        /** Also where it was right and too late. */
        record Mismatched(int remaining) implements Outcome {}

        /** Was not compared. */
        record Waiting(Instant until) implements Outcome {}

        /** Was not compared, and will not be for a day. */
        record Disabled() implements Outcome {}

        record Empty() implements Outcome {}

        record NotSixDigits() implements Outcome {}
    }

    private final RecoveryRows rows;
    private final RecoveryMails mails;
    private final MailedSecrets hashes;
    private final Lockout lockout;
    private final AuditTrail audit;
    private final Secrets secrets;

    MailboxCheck(
            RecoveryRows rows,
            RecoveryMails mails,
            MailedSecrets hashes,
            Lockout lockout,
            AuditTrail audit,
            Secrets secrets) {
        this.rows = rows;
        this.mails = mails;
        this.hashes = hashes;
        this.lockout = lockout;
        this.audit = audit;
        this.secrets = secrets;
    }

    public Outcome check(Recovery.AwaitingMailedCode recovery, String typed) {
        if (typed.isBlank()) {
            return new Outcome.Empty();
        }
        var ticket = recovery.ticket();
        var digits = TypedCode.sixDigits(typed);
        if (digits.isEmpty()) {
            return new Outcome.NotSixDigits();
        }
        return switch (lockout.reserve(ticket.society(), ticket.asker(), Factor.RESET_CODE)) {
            case Attempt.Waiting(var until) -> {
                refused(ticket, "waiting");
                yield new Outcome.Waiting(until);
            }
            case Attempt.Disabled() -> {
                refused(ticket, "disabled");
                yield new Outcome.Disabled();
            }
            case Attempt.Allowed allowed -> compare(ticket, digits.get(), allowed);
        };
    }

    private Outcome compare(RecoveryTicket ticket, String code, Attempt.Allowed allowed) {
        var society = ticket.society();
        if (!mails.useCode(society, ticket.key(), hashes.anyOfCode(society, ticket.key(), code))) {
            refused(ticket, "wrong");
            return new Outcome.Mismatched(allowed.remaining());
        }
        lockout.succeeded(society, ticket.asker(), Factor.RESET_CODE);
        mails.endOf(society, ticket.key());
        var id = secrets.token();
        rows.mailboxProven(ticket, Recoveries.key(id));
        var account = rows.account(new RecoveryTicket(society, Recoveries.key(id), ticket.asker()));
        audit.record(
                society,
                AuditEvent.succeeded(
                                AuditKind.PASSWORD_RESET_MAIL_CHECKED,
                                new AuditEvent.Actor.Anyone(),
                                account.map(AccountId::value).orElse(null))
                        .with("by", "code"));
        return new Outcome.Proven(id);
    }

    private void refused(RecoveryTicket ticket, String reason) {
        var account = rows.account(ticket);
        audit.record(
                ticket.society(),
                AuditEvent.refused(
                        AuditKind.PASSWORD_RESET_MAIL_CHECKED,
                        new AuditEvent.Actor.Anyone(),
                        account.map(AccountId::value).orElse(null),
                        reason));
    }
}

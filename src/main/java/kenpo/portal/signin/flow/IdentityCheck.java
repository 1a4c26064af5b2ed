package kenpo.portal.signin.flow;

import java.time.Clock;
import java.time.LocalDate;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.Attempt;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.Lockout;
import kenpo.portal.roster.Members;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Step 1 (ご本人の確認): is this the person the letter was written to? Counts as no factor. */
@Component
public class IdentityCheck {
    /** What the date of birth given is worth. */
    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        record Mismatched(int remaining) implements Outcome {}

        /** Too many were wrong: the account waits for a re-issue. */
        record Frozen() implements Outcome {}
    }

    private final Lockout lockout;
    private final Members members;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    IdentityCheck(Lockout lockout, Members members, Accounts accounts, AuditTrail audit, Clock clock) {
        this.lockout = lockout;
        this.members = members;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome check(SignIn.AwaitingIdentityCheck signIn, LocalDate dateOfBirth) {
        var ticket = signIn.ticket();
        var attempt = lockout.reserve(ticket.society(), ticket.account(), Factor.DATE_OF_BIRTH);
        if (!(attempt instanceof Attempt.Allowed allowed)) {
            return new Outcome.Frozen();
        }
        var actor = new AuditEvent.Actor.Member(ticket.account().value());
        var match = members.matchDateOfBirth(ticket.society(), signIn.member(), dateOfBirth);
        if (match.isEmpty()) {
            lockout.failed(ticket.society(), ticket.account(), Factor.DATE_OF_BIRTH, allowed);
            audit.record(
                    ticket.society(),
                    AuditEvent.refused(
                            AuditKind.IDENTITY_CHECK, actor, ticket.account().value(), "mismatch"));
            return allowed.remaining() == 0 ? new Outcome.Frozen() : new Outcome.Mismatched(allowed.remaining());
        }
        lockout.succeeded(ticket.society(), ticket.account(), Factor.DATE_OF_BIRTH);
        accounts.advance(
                ticket.society(),
                ticket.account(),
                signIn.progress(),
                signIn.identityConfirmed(match.get(), clock.instant()));
        audit.record(
                ticket.society(),
                AuditEvent.succeeded(
                        AuditKind.IDENTITY_CHECK, actor, ticket.account().value()));
        return new Outcome.Confirmed();
    }
}

package kenpo.portal.recovery.flow;

import java.time.Instant;
import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.Attempt;
import kenpo.portal.credential.Factor;
import kenpo.portal.credential.Lockout;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Members;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 記号, 番号 and 生年月日 beside a private mailbox: counted as a password is, and worth nothing alone. */
@Component
@Transactional
public class RosterFactsCheck {
    /** What the facts given are worth. */
    public sealed interface Outcome {
        record Matched() implements Outcome {}

        record Mismatched(int remaining) implements Outcome {}

        /** Were not compared. */
        record Waiting(Instant until) implements Outcome {}

        /** Were not compared, and will not be until the office resets it. */
        record Disabled() implements Outcome {}
    }

    private final RecoveryRows rows;
    private final Lockout lockout;
    private final Members members;
    private final AuditTrail audit;

    RosterFactsCheck(RecoveryRows rows, Lockout lockout, Members members, AuditTrail audit) {
        this.rows = rows;
        this.lockout = lockout;
        this.members = members;
        this.audit = audit;
    }

    public Outcome check(Recovery.AwaitingRosterFacts recovery, String symbol, String number, LocalDate dateOfBirth) {
        var society = recovery.ticket().society();
        return switch (lockout.reserve(society, recovery.account(), Factor.ROSTER_FACTS)) {
            case Attempt.Waiting(var until) -> {
                refused(recovery, "waiting");
                yield new Outcome.Waiting(until);
            }
            case Attempt.Disabled() -> {
                refused(recovery, "disabled");
                yield new Outcome.Disabled();
            }
            case Attempt.Allowed allowed -> compare(recovery, symbol, number, dateOfBirth, allowed);
        };
    }

    private Outcome compare(
            Recovery.AwaitingRosterFacts recovery,
            String symbol,
            String number,
            LocalDate dateOfBirth,
            Attempt.Allowed allowed) {
        var society = recovery.ticket().society();
        var match = members.find(society, recovery.member())
                .map(member -> member.card())
                .filter(card -> card.key().equals(new CardNumber(symbol, number, card.subNumber()).key()))
                .flatMap(_ -> members.matchDateOfBirth(society, recovery.member(), dateOfBirth));
        if (match.isEmpty()) {
            lockout.failed(society, recovery.account(), Factor.ROSTER_FACTS, allowed);
            refused(recovery, "mismatch");
            return new Outcome.Mismatched(allowed.remaining());
        }
        recovery.proven(match.get());
        lockout.succeeded(society, recovery.account(), Factor.ROSTER_FACTS);
        rows.factorShown(recovery.ticket(), RecoveryFactor.ROSTER_FACTS);
        var account = recovery.account().value();
        audit.record(
                society,
                AuditEvent.succeeded(AuditKind.ROSTER_FACTS_CHECKED, new AuditEvent.Actor.Member(account), account));
        return new Outcome.Matched();
    }

    private void refused(Recovery.AwaitingRosterFacts recovery, String reason) {
        var account = recovery.account().value();
        audit.record(
                recovery.ticket().society(),
                AuditEvent.refused(
                        AuditKind.ROSTER_FACTS_CHECKED, new AuditEvent.Actor.Member(account), account, reason));
    }
}

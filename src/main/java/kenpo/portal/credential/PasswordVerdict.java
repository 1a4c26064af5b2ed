package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.ACCOUNT_FROZEN;
import static kenpo.portal.audit.AuditKind.CREDENTIAL_DISABLED;
import static kenpo.portal.audit.AuditKind.LOCKOUT_STARTED;
import static kenpo.portal.audit.AuditKind.SIGN_IN_PASSWORD;

import java.util.Optional;
import java.util.UUID;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a compared password, in one transaction: for a refusal the same statements whatever its reason. */
@Component
class PasswordVerdict {
    private final Lockouts lockouts;
    private final RightAfterManyWrong surprise;
    private final StoredCredentials credentials;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PasswordVerdict(
            Lockouts lockouts,
            RightAfterManyWrong surprise,
            StoredCredentials credentials,
            Accounts accounts,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.lockouts = lockouts;
        this.surprise = surprise;
        this.credentials = credentials;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
    }

    PasswordCheck of(SocietyId society, Candidate candidate, boolean right, Optional<PasswordHash> raised) {
        if (right
                && candidate.account().isPresent()
                && candidate.credential().isPresent()
                && credentials.stillStands(
                        society,
                        candidate.accountOrNobody(),
                        candidate.credential().get())) {
            return accepted(society, candidate, candidate.credential().get(), raised);
        }
        return refused(society, candidate);
    }

    private PasswordCheck accepted(
            SocietyId society, Candidate candidate, StoredCredential credential, Optional<PasswordHash> raised) {
        var account = candidate.accountOrNobody();
        surprise.tell(society, account, lockouts.clear(society, candidate.subject(), candidate.factor()));
        credential
                .hash()
                .ifPresent(before -> raised.ifPresent(after -> credentials.raise(society, account, before, after)));
        audit.record(
                society,
                AuditEvent.succeeded(SIGN_IN_PASSWORD, new AuditEvent.Actor.Member(account.value()), account.value())
                        .with("credential", credential.kind().name()));
        var confirmation =
                credential instanceof StoredCredential.Migration(var _, var asked, var _) ? asked : Confirmation.NONE;
        return new PasswordCheck.Matched(new PasswordProof(society, account, credential.kind(), confirmation));
    }

    private PasswordCheck refused(SocietyId society, Candidate candidate) {
        var rule = CurrentSociety.get().settings().lockout();
        var attempt = candidate.reservation().attempt(candidate.factor(), rule);
        boolean limitReached = attempt instanceof Attempt.Allowed(int remaining) && remaining == 0;
        boolean toFreeze = limitReached && candidate.factor().freezes();
        if (limitReached && lockouts.noticeWait(society, candidate.subject(), candidate.factor())) {
            events.publishEvent(new WaitBegan(society));
        }
        accounts.freeze(society, toFreeze ? candidate.accountOrNobody() : Candidate.NOBODY);
        UUID subject = candidate.account().map(account -> account.id().value()).orElse(null);
        audit.record(society, refusal(SIGN_IN_PASSWORD, subject, reason(candidate, attempt)));
        if (limitReached) {
            boolean disabled = candidate.reservation().failures() >= Reservation.disabledAt(candidate.factor(), rule);
            var kind = toFreeze ? ACCOUNT_FROZEN : disabled ? CREDENTIAL_DISABLED : LOCKOUT_STARTED;
            audit.record(society, refusal(kind, subject, "wrong answers in a row"));
        }
        return new PasswordCheck.Refused();
    }

    private static AuditEvent refusal(AuditKind kind, @Nullable UUID subject, String reason) {
        return AuditEvent.refused(kind, new AuditEvent.Actor.Anyone(), subject, reason);
    }

    private static String reason(Candidate candidate, Attempt attempt) {
        return switch (attempt) {
            case Attempt.Waiting _ -> "waiting";
            case Attempt.Disabled _ -> "disabled";
            case Attempt.Allowed _ when candidate.account().isEmpty() -> "unknown user ID";
            case Attempt.Allowed _ when candidate.credential().isEmpty() -> "no credential";
            case Attempt.Allowed _ -> "wrong password, or one that opens nothing now";
        };
    }
}

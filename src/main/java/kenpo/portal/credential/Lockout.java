package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.ACCOUNT_FROZEN;
import static kenpo.portal.audit.AuditKind.LOCKOUT_STARTED;

import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong answers in a row (ロック): {@link #reserve} before comparing, then {@link #succeeded} or {@link #failed}.
 * Only {@link Attempt.Allowed} may be compared. In the transaction that must commit even when the answer was wrong.
 */
@Component
@Transactional
public class Lockout {
    private final Lockouts lockouts;
    private final RightAfterManyWrong surprise;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Lockout(
            Lockouts lockouts,
            RightAfterManyWrong surprise,
            Accounts accounts,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.lockouts = lockouts;
        this.surprise = surprise;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
    }

    /** Takes one try, atomically: of any number of parallel tries only so many are allowed. */
    public Attempt reserve(SocietyId society, AccountId account, Factor factor) {
        var rule = CurrentSociety.get().settings().lockout();
        var attempt =
                lockouts.reserve(society, Subject.of(account), factor, rule).attempt(factor, rule);
        if (attempt instanceof Attempt.Disabled && factor.freezes()) {
            freeze(society, account, factor);
        }
        return attempt;
    }

    /** The answer was right: the count begins anew, and many wrong ones before it are told. */
    public void succeeded(SocietyId society, AccountId account, Factor factor) {
        surprise.tell(society, account, lockouts.clear(society, Subject.of(account), factor));
    }

    /** The answer was wrong: the last one before a wait is told by mail, that of a factor that freezes does so. */
    public void failed(SocietyId society, AccountId account, Factor factor, Attempt.Allowed attempt) {
        if (attempt.remaining() > 0) {
            return;
        }
        if (factor.freezes()) {
            freeze(society, account, factor);
        } else {
            audit.record(society, event(LOCKOUT_STARTED, account, factor));
            if (factor.followsPassword() && lockouts.noticeWait(society, Subject.of(account), factor)) {
                events.publishEvent(new WaitBegan(society));
            }
        }
    }

    /** As for an account, under the user ID typed: the same for everybody, known or not. */
    public Attempt reserve(SocietyId society, Asker asker, Factor factor) {
        var rule = CurrentSociety.get().settings().lockout();
        return lockouts.reserve(society, asker.subject(), factor, rule).attempt(factor, rule);
    }

    public void succeeded(SocietyId society, Asker asker, Factor factor) {
        lockouts.clear(society, asker.subject(), factor);
    }

    private void freeze(SocietyId society, AccountId account, Factor factor) {
        if (accounts.freeze(society, account)) {
            audit.record(society, event(ACCOUNT_FROZEN, account, factor));
        }
    }

    private static AuditEvent event(kenpo.portal.audit.AuditKind kind, AccountId account, Factor factor) {
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Anyone(), account.value())
                .with("factor", factor.name());
    }
}

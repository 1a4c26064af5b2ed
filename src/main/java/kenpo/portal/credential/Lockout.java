package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong answers in a row (ロック): {@link #reserve} before comparing, then {@link #succeeded} or {@link #failed}.
 * Only {@link Attempt.Allowed} may be compared.
 */
@Component
@Transactional
public class Lockout {
    /** Takes one try, atomically: of any number of parallel tries only so many are allowed. */
    public Attempt reserve(SocietyId society, AccountId account, Factor factor) {
        throw new UnsupportedOperationException();
    }

    /** The answer was right: the count begins anew. */
    public void succeeded(SocietyId society, AccountId account, Factor factor) {
        throw new UnsupportedOperationException();
    }

    /** The answer was wrong: freezes the account when it was the last one of a factor that freezes. */
    public void failed(SocietyId society, AccountId account, Factor factor, Attempt.Allowed attempt) {
        throw new UnsupportedOperationException();
    }
}

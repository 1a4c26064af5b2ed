package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/** An account has another mail address, by a change or its undoing; published in the transaction that keeps it. */
public record EmailChanged(SocietyId society, AccountId account) {}

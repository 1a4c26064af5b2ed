package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/** A member chose a password; published in the transaction that keeps it. */
public record PasswordChanged(SocietyId society, AccountId account) {}

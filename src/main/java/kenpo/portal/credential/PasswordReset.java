package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/**
 * The event that a forgotten password was replaced by a new one: whatever browsers hold of this account ends with it.
 * Published in the transaction that sets the password.
 */
public record PasswordReset(SocietyId society, AccountId account) {}

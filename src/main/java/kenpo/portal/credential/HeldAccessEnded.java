package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/** The office took from every browser what it holds of an account: sessions, half-way sign-ins, recoveries. */
public record HeldAccessEnded(SocietyId society, AccountId account) {}

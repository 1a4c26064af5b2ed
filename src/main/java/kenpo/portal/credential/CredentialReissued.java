package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/** The office issued a new temporary credential: every session and half-way sign-in of the account ends. */
public record CredentialReissued(SocietyId society, AccountId account) {}

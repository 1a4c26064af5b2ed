package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/** A remembered browser's token came back that had been replaced: somebody has a copy, and all of the account's ended. */
public record RememberedBrowserStolen(SocietyId society, AccountId account) {}

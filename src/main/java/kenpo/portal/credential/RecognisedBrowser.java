package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.account.UserId;

/** Whom a browser is remembered for, before anything is proven; the cookie is what it should keep by now. */
public record RecognisedBrowser(AccountId account, UserId userId, RememberedCookie cookie) {}

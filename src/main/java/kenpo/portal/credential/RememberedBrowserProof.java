package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

record RememberedBrowserProof(SocietyId society, AccountId account) implements Proof.OfRememberedBrowser {}

package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

record EmailCodeProof(SocietyId society, AccountId account, Purpose purpose) implements Proof.OfEmailCode {}

package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

record PasswordProof(SocietyId society, AccountId account, CredentialKind credential, Confirmation confirmation)
        implements Proof.OfPassword {}

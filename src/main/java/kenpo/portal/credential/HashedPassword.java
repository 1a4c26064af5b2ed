package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

record HashedPassword(SocietyId society, AccountId account, PasswordHash hash) implements NewPassword {}

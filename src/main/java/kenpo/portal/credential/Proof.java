package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/** That somebody has just shown a factor of this account; made only where it was checked, never stored. */
public sealed interface Proof {
    SocietyId society();

    AccountId account();

    /** A right password, and what must be confirmed before the first sign-in may begin with it. */
    sealed interface OfPassword extends Proof permits PasswordProof {
        CredentialKind credential();

        Confirmation confirmation();
    }

    /** A right e-mailed code, for that purpose only. */
    sealed interface OfEmailCode extends Proof permits EmailCodeProof {
        Purpose purpose();
    }

    /** A right posted code (郵送コード). */
    sealed interface OfPostedCode extends Proof permits PostedCodeProof {}
}

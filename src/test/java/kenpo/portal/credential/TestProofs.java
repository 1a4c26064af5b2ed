package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;

/** Proofs for tests of what follows from them. */
public final class TestProofs {
    private TestProofs() {}

    public static Proof.OfEmailCode emailCode(SocietyId society, AccountId account, Purpose purpose) {
        return new EmailCodeProof(society, account, purpose);
    }

    public static Proof.OfAuthenticatorApp authenticatorApp(SocietyId society, AccountId account) {
        return new AuthenticatorAppProof(society, account);
    }

    public static Proof.OfPasskey passkey(SocietyId society, AccountId account) {
        return new PasskeyProof(society, account);
    }

    public static Proof.OfRecoveryCode recoveryCode(SocietyId society, AccountId account) {
        return new RecoveryCodeProof(society, account);
    }

    public static Proof.OfPostedCode postedCode(SocietyId society, AccountId account) {
        return new PostedCodeProof(society, account);
    }

    public static Proof.OfPassword password(
            SocietyId society, AccountId account, CredentialKind credential, Confirmation confirmation) {
        return new PasswordProof(society, account, credential, confirmation);
    }
}

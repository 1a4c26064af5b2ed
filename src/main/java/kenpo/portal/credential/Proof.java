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
    sealed interface OfEmailCode extends OfSecondFactor permits EmailCodeProof {
        Purpose purpose();

        @Override
        default SecondFactor factor() {
            return SecondFactor.EMAIL_CODE;
        }
    }

    /** A right code of an authenticator app (認証アプリ). */
    sealed interface OfAuthenticatorApp extends OfSecondFactor permits AuthenticatorAppProof {
        @Override
        default SecondFactor factor() {
            return SecondFactor.AUTHENTICATOR_APP;
        }
    }

    /** A right signature of a passkey (パスキー), with user verification. */
    sealed interface OfPasskey extends OfSecondFactor permits PasskeyProof {
        @Override
        default SecondFactor factor() {
            return SecondFactor.PASSKEY;
        }
    }

    /** A right recovery code (リカバリーコード), used up by it. */
    sealed interface OfRecoveryCode extends OfSecondFactor permits RecoveryCodeProof {
        @Override
        default SecondFactor factor() {
            return SecondFactor.RECOVERY_CODE;
        }
    }

    /** What may follow a password. */
    sealed interface OfSecondFactor extends Proof permits OfEmailCode, OfAuthenticatorApp, OfPasskey, OfRecoveryCode {
        SecondFactor factor();
    }

    /** A browser that is remembered (ログイン状態の保存), beside a right password; no factor to change anything with. */
    sealed interface OfRememberedBrowser extends Proof permits RememberedBrowserProof {}

    /** A right posted code (郵送コード). */
    sealed interface OfPostedCode extends Proof permits PostedCodeProof {}
}

package kenpo.portal.credential.passkey;

import com.webauthn4j.verifier.exception.BadAaguidException;
import com.webauthn4j.verifier.exception.BadAlgorithmException;
import com.webauthn4j.verifier.exception.BadAttestationStatementException;
import com.webauthn4j.verifier.exception.BadBackupEligibleFlagException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.CredentialIdTooLongException;
import com.webauthn4j.verifier.exception.IllegalBackupStateException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;

/** What webauthn4j's exceptions mean; their texts may hold parts of the answer and are never kept. */
final class Refusals {
    private Refusals() {}

    static RefusalReason reason(RuntimeException exception) {
        return switch (exception) {
            case BadRpIdException _ -> RefusalReason.RP_ID;
            case UserNotPresentException _ -> RefusalReason.USER_PRESENCE;
            case UserNotVerifiedException _ -> RefusalReason.USER_VERIFICATION;
            case BadBackupEligibleFlagException _, IllegalBackupStateException _ -> RefusalReason.BACKUP_FLAG;
            case NotAllowedAlgorithmException _, BadAlgorithmException _ -> RefusalReason.ALGORITHM;
            case BadAttestationStatementException _, BadAaguidException _ -> RefusalReason.ATTESTATION;
            case CredentialIdTooLongException _ -> RefusalReason.CREDENTIAL_ID;
            case BadSignatureException _ -> RefusalReason.SIGNATURE;
            default -> RefusalReason.MALFORMED;
        };
    }
}

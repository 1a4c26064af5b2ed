package kenpo.portal.credential.passkey;

import java.util.List;
import java.util.UUID;

/**
 * What a verified registration tells of its passkey.
 *
 * @param publicKey COSE
 * @param aaguid the model of authenticator as it calls itself, for the name only; zeros where it does not
 */
public record NewPasskey(
        String credentialId,
        String publicKey,
        UUID aaguid,
        long signCount,
        List<String> transports,
        boolean backupEligible,
        boolean backedUp) {
    public NewPasskey {
        transports = List.copyOf(transports);
    }
}

package kenpo.portal.credential.passkey;

import java.util.UUID;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.PasskeyId;

/** A registered passkey with what an answer is compared to; {@code handle} is its owner's. */
public record StoredPasskey(
        PasskeyId id,
        AccountId account,
        String handle,
        String rpId,
        String credentialId,
        String publicKey,
        UUID aaguid,
        long signCount,
        boolean backupEligible) {
    public PasskeyKey key() {
        return new PasskeyKey(credentialId, publicKey, aaguid, signCount, backupEligible);
    }
}

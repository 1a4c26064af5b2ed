package kenpo.portal.credential.passkey;

import java.util.UUID;

/** What an answer of a passkey is compared to, whoever owns it. */
public record PasskeyKey(String credentialId, String publicKey, UUID aaguid, long signCount, boolean backupEligible) {}

package kenpo.portal.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kenpo.portal.account.AccountId;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import org.jspecify.annotations.Nullable;

/** Whose wrong answers are counted: an account, or a user ID nobody has, which must cost as much. */
record Subject(Digest key, @Nullable AccountId account) {
    /** Without a key, so that the count outlives a change of keys. */
    static Subject of(AccountId account) {
        try {
            return new Subject(
                    new Digest(MessageDigest.getInstance("SHA-256").digest(PasswordHashes.bytes(account.value()))),
                    account);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    /** Keyed, since people type their password into this field by mistake. */
    static Subject ofUnknown(String foldedUserId, KeyRing keys) {
        return new Subject(
                new Digest(keys.mac(
                        KeyPurpose.CODE, ascii("unknown user"), foldedUserId.getBytes(StandardCharsets.UTF_8))),
                null);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

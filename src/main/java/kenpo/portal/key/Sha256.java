package kenpo.portal.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How ids and tokens of 256 random bits are stored: so much randomness needs neither salt nor key. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(String token) {
        return of(token.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] of(byte[] random) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}

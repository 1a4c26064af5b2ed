package kenpo.portal.credential.authenticatorapp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time (RFC 6238): SHA-1, six digits, 30 seconds, since many apps ignore any other choice. */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The six digits of that step, leading zeros kept. */
    public static String code(TotpSecret secret, long step) {
        byte[] hash = hmac(secret, step);
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return "%06d".formatted(truncated % MODULUS);
    }

    /** The steps, no further than that from the moment, whose code this is; oldest first, in constant time for each. */
    public static LongStream matching(TotpSecret secret, String code, Instant moment, int furthest) {
        long now = step(moment);
        return LongStream.rangeClosed(now - furthest, now + furthest)
                .filter(step -> MessageDigest.isEqual(bytes(code(secret, step)), bytes(code)));
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(TotpSecret secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is not available", e);
        }
    }
}

package kenpo.benchmark;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238). The portal accepts the code of a step once: wait before asking for the next one. */
final class Totp {
    static final int STEP_SECONDS = 30;

    private static final Pattern KEY = Pattern.compile("otpauth://totp/[^\"]*[?&;]secret=([A-Z2-7]+)");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;
    private long lastStep;

    Totp(byte[] key) {
        this.key = key.clone();
    }

    byte[] key() {
        return key.clone();
    }

    /** When there is a code that was not shown yet, in milliseconds from now. */
    long readyIn() {
        return Math.max(0, (lastStep + 1) * STEP_SECONDS * 1000 - System.currentTimeMillis());
    }

    /** Takes the key of a set-up page. */
    static Totp of(String page) {
        var found = KEY.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no key on the set-up page");
        }
        return new Totp(decoded(found.group(1)));
    }

    /** For who has made the portal forget it too. */
    void forget() {
        lastStep = 0;
    }

    /** Until there is a code that was not shown yet. */
    void await() throws InterruptedException {
        while (step() <= lastStep) {
            LockSupport.parkUntil((lastStep + 1) * STEP_SECONDS * 1000);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    String code() {
        lastStep = step();
        byte[] hash = hmac(lastStep);
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fff_ffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static long step() {
        return System.currentTimeMillis() / 1000 / STEP_SECONDS;
    }

    private byte[] hmac(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}

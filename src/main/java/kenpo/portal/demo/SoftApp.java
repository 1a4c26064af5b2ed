package kenpo.portal.demo;

import java.time.Instant;
import kenpo.portal.credential.authenticatorapp.Totp;
import kenpo.portal.credential.authenticatorapp.TotpSecret;

/** An authenticator app of somebody in the demo's past. */
record SoftApp(TotpSecret secret) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    /** Takes in the key as a person types it: base32, spaces between. */
    static SoftApp typed(String key) {
        var bytes = new byte[TotpSecret.BYTES];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (char each : key.replace(" ", "").toCharArray()) {
            held = (held << BITS) | ALPHABET.indexOf(each);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return new SoftApp(new TotpSecret(bytes));
    }

    String code(Instant moment) {
        return Totp.code(secret, Totp.step(moment));
    }
}

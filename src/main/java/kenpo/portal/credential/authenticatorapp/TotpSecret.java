package kenpo.portal.credential.authenticatorapp;

/** The 20 bytes that an authenticator app and the portal share (160 bits, as RFC 4226 recommends). */
public final class TotpSecret {
    public static final int BYTES = 20;

    private final byte[] bytes;

    public TotpSecret(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Never the secret: this text may end in a log. */
    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}

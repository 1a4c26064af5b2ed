package kenpo.portal.credential;

import java.security.MessageDigest;
import java.util.Arrays;

/** The bytes of a hash, compared in constant time. */
final class Digest {
    private final byte[] bytes;

    Digest(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the hash itself: this text may end in a log. */
    @Override
    public String toString() {
        return "Digest[…]";
    }
}

package kenpo.portal.credential;

import java.util.Arrays;

/** Identifies what one browser holds, such as a half-way sign-in: the hash of the id in its cookie. */
public final class FlowKey {
    private final byte[] hash;

    public FlowKey(byte[] hash) {
        this.hash = hash.clone();
    }

    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowKey key && Arrays.equals(hash, key.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}

package kenpo.portal.credential;

/** Whoever has typed a user ID and shown nothing yet: a keyed hash of it, be it anybody's or not. */
public final class Asker {
    private final Digest digest;

    public Asker(byte[] hash) {
        digest = new Digest(hash);
    }

    public byte[] hash() {
        return digest.bytes();
    }

    Subject subject() {
        return new Subject(digest, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Asker asker && digest.equals(asker.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}

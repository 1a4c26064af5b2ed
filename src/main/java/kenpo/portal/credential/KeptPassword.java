package kenpo.portal.credential;

/** A password as another module keeps it: Argon2id parameters with salt, and in hex the keyed hash over the result. */
public record KeptPassword(String parameters, String keyId, String hash) {
    /** Never the hash itself: this text may end in a log. */
    @Override
    public String toString() {
        return "KeptPassword[…]";
    }
}

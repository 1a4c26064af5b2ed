package kenpo.portal.credential.argon2;

/** Argon2id version 19 with one lane (RFC 9106); thread-safe, uses the processor for tens of milliseconds. */
public interface Argon2 {
    int HASH_BYTES = 32;
    int SALT_BYTES = 16;

    byte[] hash(byte[] password, byte[] salt, Argon2Parameters parameters);

    /** The native implementation, or the slower one in Java where the machine has no libsodium for us. */
    static Argon2 fastest() {
        return SodiumArgon2.load().orElseGet(BouncyCastleArgon2::new);
    }
}

package kenpo.portal.credential.argon2;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** About half as fast as the native one, and needs its memory anew for each hash. */
final class BouncyCastleArgon2 implements Argon2 {
    @Override
    public byte[] hash(byte[] password, byte[] salt, Argon2Parameters parameters) {
        var generator = new Argon2BytesGenerator();
        generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                        org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
                .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKib())
                .withIterations(parameters.iterations())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password, hash);
        return hash;
    }
}

package kenpo.portal.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.credential.argon2.Argon2;
import kenpo.portal.credential.argon2.Argon2Parameters;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes and compares password hashes: NFC, Argon2id, then a keyed hash that also names society and owner, so that a hash
 * copied to another row fits nothing. Each call computes exactly one Argon2id hash.
 */
@Component
class PasswordHashes {
    private final HashingPool pool;
    private final Argon2 argon2;
    private final Argon2Parameters parameters;
    private final KeyRing keys;
    private final Secrets secrets;

    PasswordHashes(
            HashingPool pool,
            KeyRing keys,
            Secrets secrets,
            @Value("${portal.password-hash:m=19456,t=2,p=1}") String setting) {
        this.pool = pool;
        this.argon2 = Argon2.fastest();
        this.parameters = Argon2Parameters.ofSetting(setting);
        this.keys = keys;
        this.secrets = secrets;
    }

    /** See {@link HashingPool#place}. */
    HashingPool.Place place() {
        return pool.place();
    }

    int atOnce() {
        return pool.processors();
    }

    PasswordHash make(HashingPool.Place place, String password, SocietyId society, UUID owner) {
        var salt = secrets.bytes(Argon2.SALT_BYTES);
        var stored = parameters.stored(salt);
        byte[] hash = compute(place, password, salt, parameters);
        return new PasswordHash(
                stored, keys.newestId(), new Digest(keyed(keys.newestId(), hash, stored, society, owner)));
    }

    /** False for no hash at all, after the same work. */
    boolean matches(
            HashingPool.Place place, String password, Optional<PasswordHash> stored, SocietyId society, UUID owner) {
        var text = stored.map(PasswordHash::parameters).orElseGet(() -> parameters.stored(new byte[Argon2.SALT_BYTES]));
        byte[] hash = compute(place, password, Argon2Parameters.saltOf(text), Argon2Parameters.ofStored(text));
        var keyId = stored.map(PasswordHash::keyId).orElseGet(keys::newestId);
        var expected = stored.map(PasswordHash::hash).orElseGet(() -> new Digest(new byte[Argon2.HASH_BYTES]));
        return expected.equals(new Digest(keyed(keyId, hash, text, society, owner))) && stored.isPresent();
    }

    /** Whether it was made with other parameters or an older key than are used now. */
    boolean isOutdated(PasswordHash stored) {
        return !stored.keyId().equals(keys.newestId())
                || !Argon2Parameters.ofStored(stored.parameters()).equals(parameters);
    }

    private byte[] compute(HashingPool.Place place, String password, byte[] salt, Argon2Parameters with) {
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            return place.compute(() -> argon2.hash(bytes, salt, with));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private byte[] keyed(String keyId, byte[] hash, String parameterText, SocietyId society, UUID owner) {
        return keys.mac(
                keyId,
                KeyPurpose.PASSWORD,
                hash,
                parameterText.getBytes(StandardCharsets.US_ASCII),
                bytes(society.value()),
                bytes(owner));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

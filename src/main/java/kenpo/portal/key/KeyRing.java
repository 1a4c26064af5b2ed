package kenpo.portal.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The operator's keys by id: the newest computes and encrypts, all verify and decrypt. */
public final class KeyRing {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final SequencedMap<String, Map<KeyPurpose, byte[]>> keys = new LinkedHashMap<>();

    /** Keys of 32 bytes by id (1 to 16 of a–z 0–9 -), oldest first; at least one. */
    public KeyRing(SequencedMap<String, byte[]> operatorKeys, Secrets secrets) {
        if (operatorKeys.isEmpty()) {
            throw new IllegalArgumentException("no key given");
        }
        this.secrets = secrets;
        operatorKeys.forEach((id, key) -> keys.put(id, derived(id, key)));
    }

    /** The id of the key that {@link #mac(KeyPurpose, byte[]...)} and {@link #encrypt} use now. */
    public String newestId() {
        return keys.lastEntry().getKey();
    }

    public Set<String> ids() {
        return keys.keySet();
    }

    /** HMAC-SHA-256 with the newest key over the parts, each preceded by its length. */
    public byte[] mac(KeyPurpose purpose, byte[]... parts) {
        return mac(newestId(), purpose, parts);
    }

    /** The same with the key of that id; throws IllegalArgumentException when the ring lacks it. */
    public byte[] mac(String keyId, KeyPurpose purpose, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(keyId, purpose), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    /** True when some key of the ring gives this value; compares in constant time. */
    public boolean verifies(byte[] value, KeyPurpose purpose, byte[]... parts) {
        boolean found = false;
        for (String id : keys.keySet()) {
            found |= MessageDigest.isEqual(value, mac(id, purpose, parts));
        }
        return found;
    }

    /** AES-256-GCM under the newest key, bound to the context (for example society and row); carries key id and nonce. */
    public byte[] encrypt(KeyPurpose purpose, byte[] plain, byte[] context) {
        var id = newestId().getBytes(StandardCharsets.US_ASCII);
        var nonce = secrets.bytes(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key(newestId(), purpose), nonce, plain, context);
        return ByteBuffer.allocate(1 + id.length + NONCE_BYTES + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Throws IllegalArgumentException when key, context and content do not fit together. */
    public byte[] decrypt(KeyPurpose purpose, byte[] encrypted, byte[] context) {
        var from = ByteBuffer.wrap(encrypted);
        var id = keyId(from);
        var nonce = new byte[NONCE_BYTES];
        from.get(nonce);
        var sealed = new byte[from.remaining()];
        from.get(sealed);
        var key = key(id, purpose);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, sealed, context);
    }

    /** Whether {@link #encrypt} would use another key by now; such content should be written anew when it is at hand. */
    public boolean isUnderOldKey(byte[] encrypted) {
        return !keyId(ByteBuffer.wrap(encrypted)).equals(newestId());
    }

    private static String keyId(ByteBuffer from) {
        var id = new byte[from.get()];
        from.get(id);
        return new String(id, StandardCharsets.US_ASCII);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] input, byte[] context) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the content was not encrypted with this key for this context", e);
        }
    }

    private byte[] key(String id, KeyPurpose purpose) {
        var derived = keys.get(id);
        var key = derived == null ? null : derived.get(purpose);
        if (key == null) {
            throw new IllegalArgumentException("no key with id " + id);
        }
        return key;
    }

    private static Map<KeyPurpose, byte[]> derived(String id, byte[] key) {
        if (key.length != 32 || !id.matches("[a-z0-9-]{1,16}")) {
            throw new IllegalArgumentException("key " + id + " must be 32 bytes under an id of a-z 0-9 -");
        }
        var derived = new EnumMap<KeyPurpose, byte[]>(KeyPurpose.class);
        try {
            var kdf = KDF.getInstance("HKDF-SHA256");
            for (KeyPurpose purpose : KeyPurpose.values()) {
                var info = ("kenpo-portal " + purpose).getBytes(StandardCharsets.US_ASCII);
                var parameters = HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, 32);
                derived.put(purpose, kdf.deriveData(parameters));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA-256 is not available", e);
        }
        return derived;
    }
}

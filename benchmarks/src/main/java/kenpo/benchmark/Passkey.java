package kenpo.benchmark;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A browser and its device in one: a synced passkey on ES256 that counts nothing. Takes the portal's options, gives JSON as
 * {@code PublicKeyCredential.toJSON()} does.
 */
final class Passkey {
    private static final int PRESENT_VERIFIED_SYNCED = 0x01 | 0x04 | 0x08 | 0x10;
    private static final int WITH_KEY = 0x40;
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final Pattern USER = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");

    private final String origin;
    private final byte[] party;
    private final KeyPair keys = newKeys();
    private final byte[] id = newId();
    private String user = "";

    Passkey(String origin, String host) {
        this.origin = origin;
        this.party = sha256(host.getBytes(StandardCharsets.UTF_8));
    }

    /** Its registration: format none, that is, without attestation. */
    String make(String options) {
        user = member(options, USER);
        var client = clientData("webauthn.create", options);
        var authenticator = joined(authenticatorData(WITH_KEY), new byte[16], shortly(id.length), id, publicKey());
        var attestation = joined(
                Cbor.map(3),
                joined(Cbor.text("fmt"), Cbor.text("none")),
                joined(Cbor.text("attStmt"), Cbor.map(0)),
                joined(Cbor.text("authData"), Cbor.bytes(authenticator)));
        return credential("""
                "clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]\
                """.formatted(text(client), text(attestation)));
    }

    String use(String options) {
        var client = clientData("webauthn.get", options);
        var authenticator = authenticatorData(0);
        return credential("""
                "clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"\
                """.formatted(
                        text(client), text(authenticator), text(sign(joined(authenticator, sha256(client)))), user));
    }

    private String credential(String response) {
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"response":{%2$s}}\
                """.formatted(text(id), response);
    }

    private byte[] clientData(String type, String options) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
                """.formatted(type, member(options, CHALLENGE), origin).getBytes(StandardCharsets.UTF_8);
    }

    /** With 0 for the count of uses. */
    private byte[] authenticatorData(int more) {
        return joined(party, new byte[] {(byte) (PRESENT_VERIFIED_SYNCED | more)}, new byte[4]);
    }

    /** As COSE writes it: type EC2, algorithm ES256, curve P-256, both coordinates. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                Cbor.map(5),
                joined(Cbor.number(1), Cbor.number(2)),
                joined(Cbor.number(3), Cbor.number(-7)),
                joined(Cbor.number(-1), Cbor.number(1)),
                joined(Cbor.number(-2), Cbor.bytes(coordinate(point.getAffineX()))),
                joined(Cbor.number(-3), Cbor.bytes(coordinate(point.getAffineY()))));
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] newId() {
        var random = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
    }

    private static String member(String options, Pattern name) {
        var found = name.matcher(options);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + options);
        }
        return found.group(1);
    }

    private static byte[] coordinate(BigInteger number) {
        var signed = number.toByteArray();
        int length = Math.min(signed.length, 32);
        return ByteBuffer.allocate(32)
                .put(32 - length, signed, signed.length - length, length)
                .array();
    }

    private static byte[] shortly(int number) {
        return ByteBuffer.allocate(2).putShort((short) number).array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /** As much of CBOR (RFC 8949) as a registration needs: heads of up to 255. */
    private static final class Cbor {
        private Cbor() {}

        static byte[] number(int number) {
            return number < 0 ? head(1, -1 - number) : head(0, number);
        }

        static byte[] bytes(byte[] bytes) {
            return joined(head(2, bytes.length), bytes);
        }

        static byte[] text(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return joined(head(3, bytes.length), bytes);
        }

        static byte[] map(int entries) {
            return head(5, entries);
        }

        private static byte[] head(int type, int number) {
            return number < 24
                    ? new byte[] {(byte) (type << 5 | number)}
                    : new byte[] {(byte) (type << 5 | 24), (byte) number};
        }
    }
}

package kenpo.portal.demo;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import kenpo.portal.key.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A passkey of somebody in the demo's past, with browser and device in one: it signs whatever it is asked, as a device does
 * whose holder agrees (WebAuthn Level 3, key ES256, no attestation). Its key is gone with the process.
 */
final class SoftPasskey {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT_VERIFIED_SYNCED = 0x1D;
    private static final int WITH_KEY = 0x40;
    /** The CBOR before the authenticator data: a map of three, fmt none, attStmt empty, authData of one length byte. */
    private static final byte[] ATTESTATION = HexFormat.of()
            .parseHex("a3" + "63666d74" + "646e6f6e65" + "6761747453746d74" + "a0" + "686175746844617461" + "58");
    /** COSE, before x and before y: an EC key for ES256 on P-256. */
    private static final byte[] KEY_X = HexFormat.of().parseHex("a5010203262001215820");

    private static final byte[] KEY_Y = HexFormat.of().parseHex("225820");

    private final KeyPair key = pair();
    private final byte[] id;
    private String holder = "";

    /** id: 16 random bytes. */
    SoftPasskey(byte[] id) {
        this.id = id.clone();
    }

    /** Answers the options of a registration, and remembers whose passkey it is from now on. */
    String create(String options, String origin) {
        var asked = JSON.readTree(options);
        holder = asked.path("user").path("id").stringValue();
        var point = ((ECPublicKey) key.getPublic()).getW();
        var data = joined(
                head(asked.path("rp").path("id").stringValue(), PRESENT_VERIFIED_SYNCED | WITH_KEY),
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                KEY_X,
                coordinate(point.getAffineX()),
                KEY_Y,
                coordinate(point.getAffineY()));
        var client = clientData("webauthn.create", asked, origin);
        return answer(Map.of(
                "clientDataJSON",
                text(client),
                "attestationObject",
                text(joined(ATTESTATION, new byte[] {(byte) data.length}, data)),
                "transports",
                new String[] {"internal", "hybrid"}));
    }

    /** Answers the options of a sign-in. */
    String get(String options, String origin) {
        var asked = JSON.readTree(options);
        var client = clientData("webauthn.get", asked, origin);
        var data = head(asked.path("rpId").stringValue(), PRESENT_VERIFIED_SYNCED);
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signed(joined(data, Sha256.of(client)))),
                "userHandle", holder));
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private static byte[] clientData(String type, JsonNode asked, String origin) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                asked.path("challenge").stringValue(),
                "origin",
                origin,
                "crossOrigin",
                false));
    }

    private static byte[] head(String host, int flags) {
        return ByteBuffer.allocate(37)
                .put(Sha256.of(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .array();
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        int from = Math.max(0, bytes.length - 32);
        return ByteBuffer.allocate(32)
                .position(32 - (bytes.length - from))
                .put(bytes, from, bytes.length - from)
                .array();
    }

    private byte[] signed(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package kenpo.portal.recovery.flow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** How codes and links are stored: six digits under a key, the link's 256 random bits without one. */
@Component
class MailedSecrets {
    private static final int TOKEN_LENGTH = 43;

    private final KeyRing keys;

    MailedSecrets(KeyRing keys) {
        this.keys = keys;
    }

    byte[] ofCode(SocietyId society, FlowKey flow, String code) {
        return ofCode(keys.newestId(), society, flow, code);
    }

    /** Under each key there is. */
    List<byte[]> anyOfCode(SocietyId society, FlowKey flow, String code) {
        return keys.ids().stream().map(id -> ofCode(id, society, flow, code)).toList();
    }

    static byte[] ofLink(String token) {
        return Sha256.of(token.length() == TOKEN_LENGTH ? token : "");
    }

    private byte[] ofCode(String keyId, SocietyId society, FlowKey flow, String code) {
        return keys.mac(
                keyId,
                KeyPurpose.CODE,
                "password reset".getBytes(StandardCharsets.US_ASCII),
                bytes(society.value()),
                flow.hash(),
                code.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

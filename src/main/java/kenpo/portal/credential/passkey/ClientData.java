package kenpo.portal.credential.passkey;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kenpo.portal.credential.RelyingParty;
import tools.jackson.databind.JsonNode;

/** What the browser says of the ceremony (clientDataJSON), compared character by character. */
record ClientData(JsonNode json) {
    static Optional<ClientData> parse(byte[] utf8) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            return Json.object(text.toString()).map(ClientData::new);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    Optional<byte[]> challenge() {
        return Base64Url.decode(json.path("challenge").stringValue("")).filter(bytes -> bytes.length > 0);
    }

    Optional<RefusalReason> mismatch(String type, RelyingParty party) {
        if (!json.path("type").stringValue("").equals(type)) {
            return Optional.of(RefusalReason.TYPE);
        }
        if (!json.path("origin").stringValue("").equals(party.origin())) {
            return Optional.of(RefusalReason.ORIGIN);
        }
        var crossOrigin = json.path("crossOrigin");
        boolean same = crossOrigin.isMissingNode() || (crossOrigin.isBoolean() && !crossOrigin.booleanValue());
        return same && json.path("topOrigin").isMissingNode()
                ? Optional.empty()
                : Optional.of(RefusalReason.CROSS_ORIGIN);
    }
}

package kenpo.portal.credential.passkey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A browser's {@code PublicKeyCredential.toJSON()}: anything may have been written into it. */
public final class Answer {
    private static final int LONGEST = 65_536;
    private static final int MOST_TRANSPORTS = 10;
    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,20}");

    private final JsonNode json;
    private final byte[] clientDataJson;
    private final ClientData client;
    private final byte[] challenge;

    private Answer(JsonNode json, byte[] clientDataJson, ClientData client, byte[] challenge) {
        this.json = json;
        this.clientDataJson = clientDataJson;
        this.client = client;
        this.challenge = challenge;
    }

    /** Empty where it names no challenge; all else may still be missing or wrong. */
    public static Optional<Answer> parse(String text) {
        return Optional.of(text)
                .filter(any -> any.length() <= LONGEST)
                .flatMap(Json::object)
                .flatMap(json -> field(json, "clientDataJSON")
                        .flatMap(bytes -> ClientData.parse(bytes)
                                .flatMap(client -> client.challenge()
                                        .map(challenge -> new Answer(json, bytes, client, challenge)))));
    }

    public byte[] challenge() {
        return challenge.clone();
    }

    ClientData client() {
        return client;
    }

    byte[] clientDataJson() {
        return clientDataJson.clone();
    }

    /** The credential id; empty unless both its members agree and it is of a public key. */
    public Optional<String> id() {
        var id = json.path("id").stringValue("");
        boolean isWhole = json.path("type").stringValue("").equals("public-key")
                && json.path("rawId").stringValue("").equals(id);
        return isWhole ? Base64Url.decode(id).filter(bytes -> bytes.length > 0).map(_ -> id) : Optional.empty();
    }

    Optional<byte[]> field(String name) {
        return field(json, name);
    }

    /** Not null in the answer, nor absent from it. */
    public boolean has(String name) {
        return !json.path("response").path(name).isNull()
                && !json.path("response").path(name).isMissingNode();
    }

    public Optional<String> userHandle() {
        return field("userHandle").map(Base64Url::encode);
    }

    /** Those the browser names, also ones of the future, as far as they look like names. */
    List<String> transports() {
        return json.path("response")
                .path("transports")
                .valueStream()
                .map(transport -> transport.stringValue(""))
                .filter(TRANSPORT.asMatchPredicate())
                .distinct()
                .sorted()
                .limit(MOST_TRANSPORTS)
                .toList();
    }

    private static Optional<byte[]> field(JsonNode json, String name) {
        return Base64Url.decode(json.path("response").path(name).stringValue(""))
                .filter(bytes -> bytes.length > 0);
    }
}

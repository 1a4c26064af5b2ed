package kenpo.portal.credential.passkey;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The statement that comes with a new key about its device; nobody was asked for one. */
final class Attestation {
    private Attestation() {}

    /**
     * The attestation object with its statement where that is empty or signed by the new key itself, and else without:
     * while no maker of devices is trusted more than another, what makers sign need not even be read.
     */
    static byte[] withoutMakers(ObjectMapper cbor, byte[] object) {
        var parts = cbor.readTree(object);
        return isChecked(parts)
                ? object
                : cbor.writeValueAsBytes(Map.of(
                        "fmt",
                        "none",
                        "attStmt",
                        Map.of(),
                        "authData",
                        parts.path("authData").binaryValue()));
    }

    private static boolean isChecked(JsonNode parts) {
        return switch (parts.path("fmt").stringValue("none")) {
            case "none" -> true;
            case "packed" -> !parts.path("attStmt").has("x5c");
            default -> false;
        };
    }
}

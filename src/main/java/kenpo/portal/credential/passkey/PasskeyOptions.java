package kenpo.portal.credential.passkey;

import java.util.List;
import java.util.stream.LongStream;
import kenpo.portal.credential.RelyingParty;

/**
 * What a browser is asked for, as JSON of WebAuthn Level 3. No attachment, so that phone, computer and security key are
 * equally welcome; hints only set the order in which the browser offers them, a phone for a computer among the first.
 */
public final class PasskeyOptions {
    private static final long TIMEOUT_MILLIS = 300_000;
    private static final List<String> HINTS = List.of("client-device", "hybrid");

    private PasskeyOptions() {}

    private record Creation(
            Party rp,
            User user,
            String challenge,
            List<Parameter> pubKeyCredParams,
            long timeout,
            List<KnownKey> excludeCredentials,
            Selection authenticatorSelection,
            List<String> hints,
            String attestation) {}

    private record Party(String id, String name) {}

    private record User(String id, String name, String displayName) {}

    private record Parameter(String type, long alg) {}

    private record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    private record Request(
            String challenge,
            long timeout,
            String rpId,
            List<KnownKey> allowCredentials,
            String userVerification,
            List<String> hints) {}

    public static String creation(
            RelyingParty party,
            String partyName,
            String handle,
            String label,
            String challenge,
            List<KnownKey> registered) {
        return Json.text(new Creation(
                new Party(party.host().value(), partyName),
                new User(handle, label, label),
                challenge,
                LongStream.of(Algorithms.OFFERED)
                        .mapToObj(algorithm -> new Parameter("public-key", algorithm))
                        .toList(),
                TIMEOUT_MILLIS,
                registered,
                new Selection("required", true, "required"),
                HINTS,
                "none"));
    }

    public static String request(RelyingParty party, String challenge, List<KnownKey> allowed) {
        return Json.text(new Request(challenge, TIMEOUT_MILLIS, party.host().value(), allowed, "required", HINTS));
    }
}

package kenpo.portal.journey;

import static kenpo.portal.fixtures.SoftAuthenticator.BE;
import static kenpo.portal.fixtures.SoftAuthenticator.BS;
import static kenpo.portal.fixtures.SoftAuthenticator.UP;
import static kenpo.portal.fixtures.SoftAuthenticator.UV;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kenpo.portal.fixtures.SoftAuthenticator;

/** What a device or a browser may say wrongly about a passkey, row by row of the standard's checks. */
final class PasskeyCheats {
    /** One of them. */
    record Cheat(String name, Consumer<SoftAuthenticator> sabotage) {}

    private PasskeyCheats() {}

    /** In any ceremony, at a page of that origin. */
    static List<Cheat> anywhere(String origin) {
        return List.of(
                new Cheat("another challenge", device -> device.clientData(with("challenge", "A".repeat(43)))),
                new Cheat("no challenge", device -> device.clientData(data -> data.remove("challenge"))),
                new Cheat("another type", device -> device.clientData(with("type", "payment.get"))),
                new Cheat("another origin", device -> device.clientData(with("origin", "https://evil.example"))),
                new Cheat(
                        "a subdomain",
                        device -> device.clientData(with("origin", origin.replace("http://", "http://x.")))),
                new Cheat("framed", device -> device.clientData(with("crossOrigin", true))),
                new Cheat("below a top", device -> device.clientData(with("topOrigin", origin))),
                new Cheat("another RP ID", device -> device.rpId("evil.example")),
                new Cheat("the RP ID of a parent", device -> device.rpId("localhost")),
                new Cheat("nobody present", device -> device.flags(UV | BE | BS)),
                new Cheat("nobody verified", device -> device.flags(UP | BE | BS)),
                new Cheat("backed up though not able to", device -> device.flags(UP | UV | BS)),
                new Cheat("bytes behind", device -> device.authenticatorData(data -> joined(data, (byte) 0))),
                new Cheat(
                        "authenticator data cut off",
                        device -> device.authenticatorData(data -> Arrays.copyOf(data, 36))),
                new Cheat("no response", device -> device.credential(whole -> whole.remove("response"))),
                new Cheat("another id outside", device -> device.credential(with("rawId", "AAAA"))));
    }

    static Stream<Cheat> atRegistration(String origin) {
        return Stream.concat(
                anywhere(origin).stream(),
                Stream.of(
                        new Cheat("the other ceremony", device -> device.clientData(with("type", "webauthn.get"))),
                        new Cheat(
                                "CBOR cut off",
                                device -> device.attestationObject(object -> Arrays.copyOf(object, object.length - 1))),
                        new Cheat(
                                "bytes behind the CBOR",
                                device -> device.attestationObject(object -> joined(object, (byte) 0)))));
    }

    static Stream<Cheat> atUse(String origin) {
        return Stream.concat(
                anywhere(origin).stream(),
                Stream.of(
                        new Cheat("the other ceremony", device -> device.clientData(with("type", "webauthn.create"))),
                        new Cheat("changed backup eligibility", device -> device.flags(UP | UV)),
                        new Cheat("a wrong signature", device -> device.signature(PasskeyCheats::flipped)),
                        new Cheat("another owner", device -> device.response(with("userHandle", "A".repeat(86)))),
                        new Cheat(
                                "an id of 1024 bytes",
                                device -> device.credential(whole -> {
                                    whole.put("id", "A".repeat(1366));
                                    whole.put("rawId", "A".repeat(1366));
                                }))));
    }

    /** Answers that are none. */
    static List<String> rubbish() {
        return List.of(
                "null",
                "[]",
                "{}",
                "{\"response\":",
                "not JSON",
                "\0",
                "健".repeat(2_000),
                "x".repeat(60 * 1024),
                "[".repeat(15_000));
    }

    private static Consumer<Map<String, Object>> with(String name, Object value) {
        return data -> data.put(name, value);
    }

    private static byte[] joined(byte[] bytes, byte last) {
        var longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = last;
        return longer;
    }

    private static byte[] flipped(byte[] bytes) {
        var changed = bytes.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }
}

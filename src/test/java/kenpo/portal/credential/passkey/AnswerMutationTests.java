package kenpo.portal.credential.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.PasskeyId;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.fixtures.SoftAuthenticator.Algorithm;
import kenpo.portal.society.HostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Valid answers with a few bytes changed, many thousand times, from a fixed seed. */
class AnswerMutationTests {
    private static final RelyingParty PARTY =
            new RelyingParty(HostName.of("sakura.localhost"), "https://sakura.localhost");
    private static final String CREATION = """
            {"rp": {"id": "sakura.localhost"}, "user": {"id": "AAAA"}, "challenge": "%s"}""".formatted("A".repeat(43));
    private static final String REQUEST = """
            {"rpId": "sakura.localhost", "challenge": "%s"}""".formatted("A".repeat(43));
    private static final byte[] FORMAT = "_cfmtfpacked".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 2000;

    private final Random random = new Random(20261127);
    private final WebAuthn webAuthn = new WebAuthn();
    private final Map<RefusalReason, Integer> reasons = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"ED25519", "ES256", "RS256"})
    void whatWasSignedCannotBeChanged(Algorithm algorithm) {
        var device = new SoftAuthenticator(algorithm);
        var passkey = stored(device);
        for (String field : List.of("authenticatorData", "clientDataJSON", "signature")) {
            for (int i = 0; i < ROUNDS / 4; i++) {
                device.response(changing(field, 0));
                var text = device.get(REQUEST, PARTY.origin());
                assertThat(used(text, passkey)).as(text).isFalse();
            }
        }
        assertThat(reasons).containsKeys(RefusalReason.SIGNATURE, RefusalReason.RP_ID, RefusalReason.MALFORMED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"ED25519", "ES256", "RS256"})
    void aChangedStatementOfItsOwnIsRefused(Algorithm algorithm) {
        var device = new SoftAuthenticator(algorithm).packed();
        var original = passkey(device);
        // the format stays, or the statement would be a maker's, which is not read
        device.response(changing("attestationObject", FORMAT.length));
        for (int i = 0; i < ROUNDS; i++) {
            var text = device.create(CREATION, PARTY.origin());
            // what is around the signed parts can be written in several ways that mean the same
            assertThat(made(text)).as(text).isIn(Optional.empty(), Optional.of(original));
        }
        assertThat(reasons).containsKeys(RefusalReason.SIGNATURE, RefusalReason.MALFORMED);
    }

    /** Without statement nothing is signed, so that some changes only make another passkey; none may be more than that. */
    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"ED25519", "ES256", "RS256"})
    void aChangedRegistrationNeverThrows(Algorithm algorithm) {
        var device = new SoftAuthenticator(algorithm).response(changing("attestationObject", 0));
        for (int i = 0; i < ROUNDS; i++) {
            made(device.create(CREATION, PARTY.origin()));
        }
        assertThat(reasons).containsKeys(RefusalReason.RP_ID, RefusalReason.MALFORMED);
    }

    @Test
    void aChangedTextNeverThrows() {
        var device = new SoftAuthenticator();
        var passkey = stored(device);
        var made = device.create(CREATION, PARTY.origin());
        var given = device.get(REQUEST, PARTY.origin());
        for (int i = 0; i < ROUNDS; i++) {
            made(changed(made));
            used(changed(given), passkey);
        }
        assertThat(reasons).isNotEmpty();
    }

    private NewPasskey passkey(SoftAuthenticator device) {
        return made(device.create(CREATION, PARTY.origin())).orElseThrow();
    }

    private StoredPasskey stored(SoftAuthenticator device) {
        var passkey = passkey(device);
        return new StoredPasskey(
                new PasskeyId(new UUID(0, 1)),
                new AccountId(new UUID(0, 2)),
                "AAAA",
                PARTY.host().value(),
                passkey.credentialId(),
                passkey.publicKey(),
                passkey.aaguid(),
                passkey.signCount(),
                passkey.backupEligible());
    }

    private Optional<NewPasskey> made(String text) {
        return Answer.parse(text)
                .filter(answer -> Arrays.equals(answer.challenge(), new byte[32]))
                .flatMap(answer -> told(webAuthn.made(PARTY, answer)));
    }

    private boolean used(String text, StoredPasskey passkey) {
        return Answer.parse(text)
                .filter(answer -> Arrays.equals(answer.challenge(), new byte[32]))
                .filter(answer ->
                        answer.id().filter(passkey.credentialId()::equals).isPresent())
                .flatMap(answer -> told(webAuthn.used(PARTY, answer, passkey.key())))
                .isPresent();
    }

    private <T> Optional<T> told(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Right<T>(var told) -> Optional.of(told);
            case Verdict.Wrong<T>(var reason) -> {
                reasons.merge(reason, 1, Integer::sum);
                yield Optional.empty();
            }
        };
    }

    private Consumer<Map<String, Object>> changing(String field, int from) {
        return response -> response.compute(field, (name, value) -> {
            var before = Base64.getUrlDecoder().decode((String) value);
            var after = before;
            while (Arrays.equals(before, after)) {
                after = spliced(before, from, before.length, changed(Arrays.copyOfRange(before, from, before.length)));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(after);
        });
    }

    private String changed(String text) {
        return new String(changed(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    /** One to four bytes flipped, replaced, taken out, put in, doubled or cut off. */
    private byte[] changed(byte[] original) {
        var bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(Math.max(1, bytes.length));
            bytes = switch (random.nextInt(7)) {
                case 0 -> with(bytes, at, (byte) (at(bytes, at) ^ (1 << random.nextInt(8))));
                case 1 -> with(bytes, at, (byte) random.nextInt(256));
                case 2 ->
                    with(bytes, at, new byte[] {0, -1, 0x7F, 0x5F, (byte) 0x9F, (byte) 0xBF, 0x1B}[random.nextInt(7)]);
                case 3 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), new byte[0]);
                case 4 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
                case 5 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 40)));
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    private static byte at(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] : 0;
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        var changed = bytes.clone();
        if (at < changed.length) {
            changed[at] = value;
        }
        return changed;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
        var changed = new byte[bytes.length - (to - from) + instead.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(instead, 0, changed, from, instead.length);
        System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
        return changed;
    }
}

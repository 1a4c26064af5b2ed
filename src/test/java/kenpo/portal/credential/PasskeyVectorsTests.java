package kenpo.portal.credential;

import static kenpo.portal.credential.PasskeyDesk.FLOW;
import static kenpo.portal.credential.PasskeyDesk.SAKURA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kenpo.portal.account.Account;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.HostName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test vectors of WebAuthn Level 3 (§16) under the portal's rules: user verification, no frames, three algorithms. */
@DatabaseTest
class PasskeyVectorsTests {
    private static final RelyingParty PARTY = new RelyingParty(HostName.of("example.org"), "https://example.org");
    private static final int UV = 0x04;
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode VECTORS = vectors();

    @Autowired
    private PasskeyDesk.Parts parts;

    @Autowired
    private TestPeople people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private PasskeyDesk desk;
    private Account account;

    @BeforeEach
    void anAccount() {
        desk = new PasskeyDesk(parts);
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @ParameterizedTest
    @CsvSource({
        "none-es256, user verification",
        "packed-self-es256,",
        "none-es256-crossOrigin, cross origin",
        "none-es256-topOrigin, cross origin",
        "none-es256-long-credential-id, user verification",
        "packed-es256,",
        "packed-es384, user verification",
        "packed-es512, algorithm",
        "packed-rs256,",
        "packed-eddsa, user verification",
        "packed-ed448, user verification",
        "tpm-es256,",
        "android-key-es256,",
        "apple-es256, user verification",
        "fido-u2f-es256, user verification",
    })
    void registration(String name, @Nullable String refusal) {
        var vector = VECTORS.path(name);
        expect(vector.path("registration"), "REGISTRATION");

        var registration = desk.passkeys.register(
                SAKURA, account.id(), FLOW, PARTY, answer(vector, "registration"), PasskeyDesk.SUGGESTED);
        if (refusal == null) {
            assertThat(registration).isInstanceOf(PasskeyRegistration.Registered.class);
        } else {
            assertThat(registration).isEqualTo(new PasskeyRegistration.Refused());
            assertThat(desk.lastEvent()).isEqualTo("PASSKEY_ADDED REFUSED " + refusal + " MEMBER about an account");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "packed-self-es256, user verification",
        "packed-es256,",
        "packed-rs256, user verification",
        "tpm-es256,",
        "android-key-es256, user verification",
    })
    void use(String name, @Nullable String refusal) {
        var vector = VECTORS.path(name);
        expect(vector.path("registration"), "REGISTRATION");
        desk.passkeys.register(
                SAKURA, account.id(), FLOW, PARTY, answer(vector, "registration"), PasskeyDesk.SUGGESTED);

        uses(vector, answer(vector, "authentication"), refusal);
    }

    /** Those that only lack the user's verification at registration; the flag can be set where nothing is signed. */
    @ParameterizedTest
    @CsvSource({
        "none-es256, user verification",
        "none-es256-long-credential-id,",
        "packed-eddsa, user verification",
        "apple-es256, user verification",
        "fido-u2f-es256, user verification",
    })
    void useOfWhatALenientPartyRegistered(String name, @Nullable String refusal) {
        var vector = VECTORS.path(name);
        expect(vector.path("registration"), "REGISTRATION");
        assertThat(desk.passkeys.register(SAKURA, account.id(), FLOW, PARTY, verified(vector), PasskeyDesk.SUGGESTED))
                .isInstanceOf(PasskeyRegistration.Registered.class);

        uses(vector, answer(vector, "authentication"), refusal);
    }

    @Test
    void allAreThere() {
        assertThat(VECTORS.size()).isEqualTo(1 + 15);
    }

    private void uses(JsonNode vector, String answer, @Nullable String refusal) {
        expect(vector.path("authentication"), "SECOND_FACTOR");
        var check = desk.passkeys.check(SAKURA, account.id(), FLOW, PARTY, answer);
        if (refusal == null) {
            assertThat(check).isEqualTo(new PasskeyCheck.Matched(new PasskeyProof(SAKURA, account.id())));
        } else {
            assertThat(check).isEqualTo(new PasskeyCheck.Refused());
            assertThat(desk.lastEvent()).isEqualTo("PASSKEY_CHECKED REFUSED " + refusal + " MEMBER about an account");
        }
    }

    /** As if the portal had given out the vector's challenge. */
    private void expect(JsonNode ceremony, String name) {
        desk.registrationOptions(account);
        jdbc.sql("""
                        insert into passkey_challenge (society_id, challenge_hash, ceremony, flow_hash, account_id, rp_id,
                                                       valid_until)
                        values (:society, :hash, :ceremony, :flow, :account, 'example.org', :until)
                        """)
                .param("society", SAKURA.value())
                .param(
                        "hash",
                        Sha256.of(Base64.getUrlDecoder()
                                .decode(ceremony.path("challenge").stringValue())))
                .param("ceremony", name)
                .param("flow", FLOW.hash())
                .param("account", account.id().value())
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .update();
    }

    private static String answer(JsonNode vector, String ceremony) {
        return JSON.writeValueAsString(Map.of(
                "id",
                vector.path("id"),
                "rawId",
                vector.path("id"),
                "type",
                "public-key",
                "response",
                vector.path(ceremony)));
    }

    private static String verified(JsonNode vector) {
        var response = new LinkedHashMap<String, Object>();
        vector.path("registration")
                .propertyStream()
                .forEach(member -> response.put(member.getKey(), member.getValue()));
        var object = Base64.getUrlDecoder()
                .decode(vector.path("registration").path("attestationObject").stringValue());
        object[flags(object)] |= UV;
        response.put(
                "attestationObject", Base64.getUrlEncoder().withoutPadding().encodeToString(object));
        return JSON.writeValueAsString(Map.of(
                "id", vector.path("id"), "rawId", vector.path("id"), "type", "public-key", "response", response));
    }

    /** Behind the hash of the RP ID, of which six bytes are enough to find it. */
    private static int flags(byte[] object) {
        var hash = new byte[] {(byte) 0xbf, (byte) 0xab, (byte) 0xc3, 0x74, 0x32, (byte) 0x95};
        for (int at = 0; ; at++) {
            if (Arrays.equals(object, at, at + hash.length, hash, 0, hash.length)) {
                return at + 32;
            }
        }
    }

    private static JsonNode vectors() {
        try (InputStream file = PasskeyVectorsTests.class.getResourceAsStream("/webauthn-vectors.json")) {
            return JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

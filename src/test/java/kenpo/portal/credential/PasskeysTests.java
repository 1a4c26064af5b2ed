package kenpo.portal.credential;

import static kenpo.portal.credential.PasskeyDesk.FLOW;
import static kenpo.portal.credential.PasskeyDesk.ORIGIN;
import static kenpo.portal.credential.PasskeyDesk.PARTY;
import static kenpo.portal.credential.PasskeyDesk.SAKURA;
import static kenpo.portal.credential.PasskeyDesk.SUGGESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import kenpo.portal.account.Account;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.fixtures.SoftAuthenticator.Algorithm;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.HostName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PasskeysTests {
    private static final RelyingParty OTHER_HOST = new RelyingParty(HostName.of("localhost"), "https://localhost:8443");

    @Autowired
    private PasskeyDesk.Parts parts;

    @Autowired
    private TestPeople people;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PasskeyDesk desk;
    private Passkeys passkeys;
    private Account account;

    @BeforeEach
    void anAccount() {
        desk = new PasskeyDesk(parts);
        passkeys = desk.passkeys;
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @Test
    void registrationAsksForADiscoverablePasskeyWithUserVerification() {
        var options = json(desk.registrationOptions(account));

        assertThat(options.path("rp")).isEqualTo(json("""
                {"id": "sakura.localhost", "name": "さくら健康保険組合"}"""));
        assertThat(options.path("user").path("name").stringValue()).isEqualTo("Hanako2026");
        assertThat(options.path("user").path("displayName").stringValue()).isEqualTo("Hanako2026");
        assertThat(bytes(options.path("user").path("id"))).hasSize(64);
        assertThat(bytes(options.path("challenge"))).hasSize(32);
        assertThat(options.path("pubKeyCredParams")).isEqualTo(json("""
                [{"type": "public-key", "alg": -8}, {"type": "public-key", "alg": -7}, {"type": "public-key", "alg": -257}]"""));
        assertThat(options.path("authenticatorSelection")).isEqualTo(json("""
                {"residentKey": "required", "requireResidentKey": true, "userVerification": "required"}"""));
        assertThat(options.path("attestation").stringValue()).isEqualTo("none");
        assertThat(options.path("timeout").longValue()).isEqualTo(300_000);
        assertThat(options.path("excludeCredentials").isEmpty()).isTrue();
    }

    @Test
    void theHandleOfAnAccountStaysAndTellsNothing() {
        var first = json(desk.registrationOptions(account)).path("user").path("id");
        var second = json(desk.registrationOptions(account)).path("user").path("id");

        assertThat(second).isEqualTo(first);
        assertThat(json(desk.registrationOptions(other())).path("user").path("id"))
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"ED25519", "ES256", "RS256"})
    void aPasskeyOfEachAlgorithmIsRegisteredAndUsed(Algorithm algorithm) {
        var device = new SoftAuthenticator(algorithm);

        var registration = desk.register(account, device);
        assertThat(registration)
                .isEqualTo(new PasskeyRegistration.Registered(
                        passkeys.of(SAKURA, account.id()).getFirst().id(),
                        SUGGESTED.value(),
                        new PasskeyProof(SAKURA, account.id())));
        assertThat(desk.lastEvent()).isEqualTo("PASSKEY_ADDED SUCCEEDED MEMBER about an account");
        assertThat(desk.outbox.mails()).extracting(Mail::kind).containsExactly(Mail.Kind.PASSKEY_ADDED);
        assertThat(desk.check(account, device)).isEqualTo(matched());
        assertThat(desk.lastEvent()).isEqualTo("PASSKEY_CHECKED SUCCEEDED MEMBER about an account");
        assertThat(desk.checkAlone(device)).isEqualTo(matched());
        assertThat(desk.lastEvent()).isEqualTo("PASSKEY_CHECKED SUCCEEDED MEMBER about an account");
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"ED25519", "ES256", "RS256"})
    void aKeyThatVouchesForItselfIsRegistered(Algorithm algorithm) {
        assertThat(desk.register(account, new SoftAuthenticator(algorithm).packed()))
                .isInstanceOf(PasskeyRegistration.Registered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"packed", "tpm", "android-key", "apple", "fido-u2f", "compound", "of the future"})
    void whatAMakerSaysIsNotRead(String format) {
        var device = new SoftAuthenticator()
                .format(format)
                .statement(statement -> statement.putAll(Map.of("sig", new byte[] {1}, "x5c", "no certificate")));

        assertThat(desk.register(account, device)).isInstanceOf(PasskeyRegistration.Registered.class);
    }

    @Test
    void theSecondFactorNamesThePasskeysOfTheAccountAndHost() {
        var device = desk.registered(account, new SoftAuthenticator().transports("usb", "nfc"));
        desk.registered(other(), new SoftAuthenticator());

        var options = json(desk.options(account));
        assertThat(options.path("allowCredentials"))
                .isEqualTo(json("[{\"type\": \"public-key\", \"id\": \"%s\", \"transports\": [\"nfc\", \"usb\"]}]"
                        .formatted(device.id())));
        assertThat(options.path("rpId").stringValue()).isEqualTo("sakura.localhost");
        assertThat(options.path("userVerification").stringValue()).isEqualTo("required");
        assertThat(options.path("timeout").longValue()).isEqualTo(300_000);
        assertThat(bytes(options.path("challenge"))).hasSize(32);
        assertThat(json(passkeys.secondFactorOptions(SAKURA, account.id(), FLOW, OTHER_HOST))
                        .path("allowCredentials")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aloneNamesNobody() {
        desk.registered(account, new SoftAuthenticator());

        assertThat(json(desk.aloneOptions()).path("allowCredentials").isEmpty()).isTrue();
    }

    @Test
    void twoPasskeysWorkAndNoneIsRegisteredAgain() {
        var phone = desk.registered(account, new SoftAuthenticator());
        var options = json(desk.registrationOptions(account));
        assertThat(options.path("excludeCredentials"))
                .isEqualTo(
                        json("[{\"type\": \"public-key\", \"id\": \"%s\", \"transports\": [\"hybrid\", \"internal\"]}]"
                                .formatted(phone.id())));
        clock.advance(Duration.ofMinutes(1));
        var stick = desk.registered(account, new SoftAuthenticator(Algorithm.ED25519));

        assertThat(passkeys.of(SAKURA, account.id())).hasSize(2);
        assertThat(desk.check(account, phone)).isEqualTo(matched());
        assertThat(desk.check(account, stick)).isEqualTo(matched());
    }

    @Test
    void itIsThereForItsHostOnly() {
        desk.registered(account, new SoftAuthenticator());

        assertThat(passkeys.has(SAKURA, account.id(), PARTY.host())).isTrue();
        assertThat(passkeys.has(SAKURA, account.id(), OTHER_HOST.host())).isFalse();
        assertThat(passkeys.has(SAKURA, other().id(), PARTY.host())).isFalse();
    }

    @Test
    void strangeTransportsAreNotKept() {
        desk.registered(account, new SoftAuthenticator().transports("hybrid", "", "\"><script>", "future-way"));

        assertThat(json(desk.options(account)).path("allowCredentials").get(0).path("transports"))
                .isEqualTo(json("[\"future-way\", \"hybrid\"]"));
    }

    @Test
    void useRefreshesCountBackupAndTime() {
        var device = desk.registered(
                account,
                new SoftAuthenticator().flags(SoftAuthenticator.UP | SoftAuthenticator.UV | SoftAuthenticator.BE));
        clock.advance(Duration.ofHours(1));

        device.counter(4_294_967_295L).flags(0x1D);
        assertThat(desk.check(account, device)).isEqualTo(matched());
        var passkey = passkeys.of(SAKURA, account.id()).getFirst();
        assertThat(passkey.createdAt()).isEqualTo(MutableClock.START);
        assertThat(passkey.lastUsedAt()).isEqualTo(MutableClock.START.plus(Duration.ofHours(1)));
        assertThat(json(desk.stored()).get(0).path("backed_up").booleanValue()).isTrue();
        assertThat(json(desk.stored()).get(0).path("sign_count").longValue()).isEqualTo(4_294_967_295L);
    }

    @Test
    void aClockThatGoesBackDoesNotStopASignIn() {
        var device = desk.registered(account, new SoftAuthenticator());
        clock.advance(Duration.ofSeconds(-5));

        assertThat(desk.check(account, device)).isEqualTo(matched());
    }

    @Test
    void aDeviceNeedNotSayWhoseItIsOnceThePasswordHas() {
        var device = desk.registered(account, new SoftAuthenticator()).userHandle(null);

        assertThat(desk.check(account, device)).isEqualTo(matched());
        device.response(response -> response.put("userHandle", null));
        assertThat(desk.check(account, device)).isEqualTo(matched());
    }

    @Test
    void whatNobodyAskedForBreaksNothing() {
        var extensions = new byte[] {(byte) 0xA1, 0x63, 'f', 'o', 'o', (byte) 0xF5};
        var device = new SoftAuthenticator()
                .flags(0x1D | SoftAuthenticator.ED)
                .authenticatorData(data -> joined(data, extensions))
                .clientData(data -> data.put("futureMember", Map.of("a", 1)))
                .response(response -> response.put("publicKeyAlgorithm", -7))
                .credential(credential ->
                        credential.put("clientExtensionResults", Map.of("credProps", Map.of("rk", true), "bar", 3)));

        desk.registered(account, device);
        assertThat(desk.check(account, device)).isEqualTo(matched());
    }

    @Test
    void theLongestCredentialIdIsTaken() {
        var device = desk.registered(account, new SoftAuthenticator().credentialId(new byte[1023]));

        assertThat(desk.check(account, device)).isEqualTo(matched());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fbfc3007-154e-4ecc-8c0b-6e020557d7bd=Apple iCloud",
                "ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4=Google Password Manager",
                "08987058-cadc-4b81-b6e1-30de50dcbe96=Windows Hello",
                "00000000-0000-0000-0000-000000000000=Chrome (Android)",
                "12345678-0000-0000-0000-000000000000=Chrome (Android)"
            })
    void theNameTellsTheProviderWhereItIsKnown(String line) {
        int equals = line.indexOf('=');
        desk.registered(account, new SoftAuthenticator().aaguid(line.substring(0, equals)));

        assertThat(passkeys.of(SAKURA, account.id()).getFirst().name()).isEqualTo(line.substring(equals + 1));
    }

    @Test
    void theOwnerRenamesIt() {
        desk.registered(account, new SoftAuthenticator());
        var id = passkeys.of(SAKURA, account.id()).getFirst().id();
        var longest = "🔑".repeat(50);

        assertThat(passkeys.rename(SAKURA, account.id(), id, new FactorName("会社のPC")))
                .isTrue();
        assertThat(passkeys.of(SAKURA, account.id()).getFirst().name()).isEqualTo("会社のPC");
        assertThat(passkeys.rename(SAKURA, account.id(), id, new FactorName(longest)))
                .isTrue();
        assertThat(passkeys.rename(SAKURA, other().id(), id, new FactorName("mine")))
                .isFalse();
        assertThat(passkeys.of(SAKURA, account.id()).getFirst().name()).isEqualTo(longest);
    }

    @Test
    void aReissueRemovesAllPasskeysAndWhatWasAsked() {
        var device = desk.registered(account, new SoftAuthenticator());
        var pending = new SoftAuthenticator().create(desk.registrationOptions(account), ORIGIN);

        credentials.reissue(SAKURA, "1", "1", new AuditEvent.Actor.Operator("test"));

        assertThat(passkeys.of(SAKURA, account.id())).isEmpty();
        assertThat(desk.checkAlone(device)).isEqualTo(new PasskeyCheck.Refused());
        assertThat(desk.register(account, pending)).isEqualTo(new PasskeyRegistration.Refused());
    }

    @Test
    void expiredChallengesAreForgotten() {
        desk.aloneOptions();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        desk.aloneOptions();
        forgetting.forgetChallenges(SAKURA);

        assertThat(desk.challenges()).isOne();
    }

    @Test
    void challengesAreStoredAsHashes() {
        var challenge = json(desk.aloneOptions()).path("challenge").stringValue();
        var hex = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(challenge));

        assertThat(jdbc.sql("select to_jsonb(c)::text from passkey_challenge c")
                        .query(String.class)
                        .single())
                .doesNotContain(challenge, hex);
    }

    private Account other() {
        return people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Jiro2026");
    }

    private PasskeyCheck matched() {
        return new PasskeyCheck.Matched(new PasskeyProof(SAKURA, account.id()));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static byte[] bytes(JsonNode base64url) {
        return Base64.getUrlDecoder().decode(base64url.stringValue());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}

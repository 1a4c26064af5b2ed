package kenpo.portal.credential;

import static kenpo.portal.credential.PasskeyDesk.FLOW;
import static kenpo.portal.credential.PasskeyDesk.ORIGIN;
import static kenpo.portal.credential.PasskeyDesk.OTHER_FLOW;
import static kenpo.portal.credential.PasskeyDesk.PARTY;
import static kenpo.portal.credential.PasskeyDesk.SAKURA;
import static kenpo.portal.fixtures.SoftAuthenticator.BE;
import static kenpo.portal.fixtures.SoftAuthenticator.BS;
import static kenpo.portal.fixtures.SoftAuthenticator.ED;
import static kenpo.portal.fixtures.SoftAuthenticator.UP;
import static kenpo.portal.fixtures.SoftAuthenticator.UV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kenpo.portal.account.Account;
import kenpo.portal.account.UserId;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.fixtures.SoftAuthenticator.Algorithm;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.HostName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not get in: each way is refused, leaves an audit entry, and changes nothing. */
@DatabaseTest
class PasskeyAttacksTests {
    private static final RelyingParty OTHER_HOST = new RelyingParty(HostName.of("localhost"), "https://localhost:8443");

    /** Wrong in any ceremony. */
    static List<Arguments> everywhere() {
        return List.of(
                attack(
                        "another challenge",
                        "challenge",
                        device -> device.clientData(with("challenge", "A".repeat(43)))),
                attack("an empty challenge", "malformed", device -> device.clientData(with("challenge", ""))),
                attack("no challenge", "malformed", device -> device.clientData(data -> data.remove("challenge"))),
                attack("a number as challenge", "malformed", device -> device.clientData(with("challenge", 1))),
                attack(
                        "a padded challenge",
                        "malformed",
                        device -> device.clientData(
                                data -> data.computeIfPresent("challenge", (key, value) -> value + "="))),
                attack("another type", "type", device -> device.clientData(with("type", "payment.get"))),
                attack("another origin", "origin", device -> device.clientData(with("origin", "https://evil.example"))),
                attack(
                        "a subdomain",
                        "origin",
                        device -> device.clientData(with("origin", "https://x.sakura.localhost:8443"))),
                attack(
                        "another port",
                        "origin",
                        device -> device.clientData(with("origin", "https://sakura.localhost"))),
                attack(
                        "plain HTTP",
                        "origin",
                        device -> device.clientData(with("origin", "http://sakura.localhost:8443"))),
                attack("an origin with a slash", "origin", device -> device.clientData(with("origin", ORIGIN + "/"))),
                attack(
                        "an origin in capitals",
                        "origin",
                        device -> device.clientData(with("origin", "https://SAKURA.localhost:8443"))),
                attack("a list of origins", "origin", device -> device.clientData(with("origin", List.of(ORIGIN)))),
                attack("framed by another", "cross origin", device -> device.clientData(with("crossOrigin", true))),
                attack("framed by a text", "cross origin", device -> device.clientData(with("crossOrigin", "true"))),
                attack("framed by null", "cross origin", device -> device.clientData(with("crossOrigin", null))),
                attack(
                        "below another top",
                        "cross origin",
                        device -> device.clientData(with("topOrigin", "https://evil.example"))),
                attack("below its own top", "cross origin", device -> device.clientData(with("topOrigin", ORIGIN))),
                attack(
                        "client data that says it twice",
                        "malformed",
                        device ->
                                device.clientDataBytes(json -> text(json, "{\"origin\":\"https://evil.example\",", 1))),
                attack(
                        "client data in UTF-16",
                        "malformed",
                        device -> device.clientDataBytes(
                                json -> new String(json, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16))),
                attack(
                        "client data that ends twice",
                        "malformed",
                        device -> device.clientDataBytes(json -> joined(json, new byte[] {'{', '}'}))),
                attack("another RP ID", "rp id", device -> device.rpId("evil.example")),
                attack("the RP ID of a parent", "rp id", device -> device.rpId("localhost")),
                attack("nobody present", "user presence", device -> device.flags(UV | BE | BS)),
                attack("nobody verified", "user verification", device -> device.flags(UP | BE | BS)),
                attack("backed up though not able to", "backup flag", device -> device.flags(UP | UV | BS)),
                attack(
                        "bytes after the authenticator data",
                        "malformed",
                        device -> device.authenticatorData(data -> joined(data, new byte[] {0}))),
                attack(
                        "authenticator data cut off",
                        "malformed",
                        device -> device.authenticatorData(data -> Arrays.copyOf(data, 36))),
                attack(
                        "extensions nested without end",
                        "malformed",
                        device -> device.flags(UP | UV | BE | BS | ED)
                                .authenticatorData(data -> joined(data, filled(30_000, 0x81)))),
                attack("no id", "*", device -> device.credential(whole -> whole.remove("id"))),
                attack("a raw id that differs", "*", device -> device.credential(with("rawId", "AAAA"))),
                attack(
                        "an id that is no base64url",
                        "*",
                        device -> device.credential(whole -> {
                            whole.put("id", "a+b/");
                            whole.put("rawId", "a+b/");
                        })),
                attack("not a public key", "*", device -> device.credential(with("type", "password"))),
                attack("no response", "malformed", device -> device.credential(whole -> whole.remove("response"))));
    }

    static List<Arguments> atRegistrationOnly() {
        return List.of(
                attack(
                        "the type of the other ceremony",
                        "type",
                        device -> device.clientData(with("type", "webauthn.get"))),
                attack("an algorithm not offered", "algorithm", new SoftAuthenticator(Algorithm.ES384)),
                attack("Ed448 as EdDSA", "algorithm", new SoftAuthenticator(Algorithm.ED448)),
                attack("P-384 as ES256", "algorithm", new SoftAuthenticator(Algorithm.ES256_ON_P384)),
                attack("RSA of 1024 bits", "algorithm", new SoftAuthenticator(Algorithm.RS256_SHORT)),
                attack("an id of 1024 bytes", "credential id", device -> device.credentialId(new byte[1024])),
                attack("an empty id", "*", device -> device.credentialId(new byte[0])),
                attack(
                        "another id than was signed",
                        "credential id",
                        device -> device.credential(whole -> {
                            whole.put("id", "AAAA");
                            whole.put("rawId", "AAAA");
                        })),
                attack(
                        "a statement of no format",
                        "attestation",
                        device -> device.statement(statement -> statement.put("sig", new byte[] {1}))),
                attack(
                        "a wrong statement of its own",
                        "signature",
                        device -> device.packed().signature(PasskeyAttacksTests::flipped)),
                attack(
                        "a statement of another algorithm",
                        "algorithm",
                        device -> device.packed().statement(statement -> statement.put("alg", -257))),
                attack(
                        "a format that is no text",
                        "malformed",
                        device -> device.attestationObject(object -> {
                            var changed = object.clone();
                            changed[5] = 0x44;
                            return changed;
                        })),
                attack(
                        "bytes after what a maker says",
                        "malformed",
                        device -> device.format("tpm").attestationObject(object -> joined(object, new byte[] {0}))),
                attack("a packed statement without signature", "*", device -> device.format("packed")),
                attack(
                        "bytes after the attestation object",
                        "malformed",
                        device -> device.attestationObject(object -> joined(object, new byte[] {0}))),
                attack(
                        "a second attestation object",
                        "malformed",
                        device -> device.attestationObject(object -> joined(object, object))),
                attack(
                        "an attestation object cut off",
                        "malformed",
                        device -> device.attestationObject(object -> Arrays.copyOf(object, object.length - 1))),
                attack(
                        "a nest instead of an attestation object",
                        "malformed",
                        device -> device.attestationObject(object -> filled(40_000, 0x81))),
                attack(
                        "a claim of two gigabytes",
                        "malformed",
                        device -> device.attestationObject(object ->
                                new byte[] {(byte) 0xA1, 0x5A, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0})),
                attack(
                        "no attested data",
                        "malformed",
                        device -> device.authenticatorData(data -> {
                            var bare = Arrays.copyOf(data, 37);
                            bare[32] = UP | UV;
                            return bare;
                        })),
                attack(
                        "no attestation object",
                        "malformed",
                        device -> device.response(response -> response.remove("attestationObject"))));
    }

    static List<Arguments> atUseOnly() {
        return List.of(
                attack(
                        "the type of the other ceremony",
                        "type",
                        device -> device.clientData(with("type", "webauthn.create"))),
                attack("a changed backup eligibility", "backup flag", device -> device.flags(UP | UV)),
                attack("a wrong signature", "signature", device -> device.signature(PasskeyAttacksTests::flipped)),
                attack("an empty signature", "malformed", device -> device.signature(bytes -> new byte[0])),
                attack("a signature that is none", "signature", device -> device.signature(bytes -> filled(70, 0x30))),
                attack(
                        "client data changed after signing",
                        "signature",
                        device -> device.response(response -> {
                            var json = Base64.getUrlDecoder().decode((String) response.get("clientDataJSON"));
                            response.put("clientDataJSON", encoded(joined(json, new byte[] {' '})));
                        })),
                attack(
                        "authenticator data changed after signing",
                        "signature",
                        device -> device.response(response -> {
                            var data = Base64.getUrlDecoder().decode((String) response.get("authenticatorData"));
                            data[36] = 9;
                            response.put("authenticatorData", encoded(data));
                        })),
                attack("another user handle", "user handle", device -> device.userHandle(new byte[64])),
                attack("an empty user handle", "user handle", device -> device.userHandle(new byte[0])),
                attack(
                        "a user handle that is no text",
                        "user handle",
                        device -> device.response(with("userHandle", 1))),
                attack(
                        "attested data nobody asked for",
                        "malformed",
                        device -> device.flags(UP | UV | BE | BS | SoftAuthenticator.AT)));
    }

    @Autowired
    private PasskeyDesk.Parts parts;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Rows rows;

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
    @MethodSource({"everywhere", "atRegistrationOnly"})
    void atRegistration(String reason, SoftAuthenticator device, Consumer<SoftAuthenticator> sabotage) {
        sabotage.accept(device);

        refusesRegistration(device.create(desk.registrationOptions(account), ORIGIN), reason);
    }

    @ParameterizedTest
    @MethodSource({"everywhere", "atUseOnly"})
    void asSecondFactor(String reason, SoftAuthenticator device, Consumer<SoftAuthenticator> sabotage) {
        desk.registered(account, device);
        sabotage.accept(device);

        refusesSecondFactor(device.get(desk.options(account), ORIGIN), reason);
        refusesAlone(device.get(desk.aloneOptions(), ORIGIN), reason);
    }

    static List<String> rubbish() {
        var deep = "[".repeat(30_000);
        return List.of(
                "",
                " ",
                "null",
                "1",
                "[]",
                "{}",
                "{",
                "{\"response\":",
                "{\"response\": 1}",
                "{\"response\": {\"clientDataJSON\": \"\"}}",
                "{\"response\": {\"clientDataJSON\": \"!\"}}",
                "{\"response\": {\"clientDataJSON\": \"e30\"}}",
                "{\"response\": {\"clientDataJSON\": \"bnVsbA\"}}",
                "{\"a\": 1, \"a\": 2}",
                "\u0000",
                "\uD800",
                deep,
                deep + "]".repeat(30_000),
                "{\"a\":".repeat(12_000),
                "{\"response\": {\"clientDataJSON\": \"%s\"}}"
                        .formatted(encoded(deep.getBytes(StandardCharsets.UTF_8))),
                "健".repeat(20_000),
                "x".repeat(60 * 1024),
                "{\"a\": \"" + "x".repeat(80 * 1024) + "\"}",
                "{\"a\": " + "9".repeat(60 * 1024) + "}");
    }

    @ParameterizedTest
    @MethodSource
    void rubbish(String answer) {
        refusesRegistration(answer, "malformed");
        refusesSecondFactor(answer, "malformed");
        refusesAlone(answer, "malformed");
    }

    @Test
    void aChallengeServesOnce() {
        var device = new SoftAuthenticator();
        var made = device.create(desk.registrationOptions(account), ORIGIN);
        assertThat(desk.register(account, made)).isInstanceOf(PasskeyRegistration.Registered.class);
        refusesRegistration(made, "challenge");

        var given = device.get(desk.options(account), ORIGIN);
        assertThat(desk.check(account, given)).isInstanceOf(PasskeyCheck.Matched.class);
        refusesSecondFactor(given, "challenge");

        var alone = device.get(desk.aloneOptions(), ORIGIN);
        assertThat(desk.checkAlone(alone)).isInstanceOf(PasskeyCheck.Matched.class);
        refusesAlone(alone, "challenge");
    }

    @Test
    void alsoAfterAFailure() {
        var device = desk.registered(account, new SoftAuthenticator());
        var options = desk.options(account);
        device.signature(PasskeyAttacksTests::flipped);
        refusesSecondFactor(device.get(options, ORIGIN), "signature");
        device.signature(bytes -> bytes);
        refusesSecondFactor(device.get(options, ORIGIN), "challenge");

        var next = desk.options(account);
        device.response(Map::clear).response(response -> response.remove("signature"));
        refusesSecondFactor(device.get(next, ORIGIN), "malformed");
        device.response(response -> {});
        refusesSecondFactor(device.get(next, ORIGIN), "challenge");
    }

    @Test
    void aChallengeIsGoodForFiveMinutes() {
        var device = desk.registered(account, new SoftAuthenticator());
        var early = desk.options(account);
        var late = desk.options(account);
        var alone = desk.aloneOptions();
        var registration = desk.registrationOptions(account);

        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(desk.check(account, device.get(early, ORIGIN))).isInstanceOf(PasskeyCheck.Matched.class);
        clock.advance(Duration.ofMillis(1));
        refusesSecondFactor(device.get(late, ORIGIN), "challenge");
        refusesAlone(device.get(alone, ORIGIN), "challenge");
        refusesRegistration(new SoftAuthenticator().create(registration, ORIGIN), "challenge");
    }

    @Test
    void aChallengeIsOneBrowsers() {
        var device = desk.registered(account, new SoftAuthenticator());
        var given = device.get(desk.passkeys.secondFactorOptions(SAKURA, account.id(), OTHER_FLOW, PARTY), ORIGIN);
        var alone = device.get(desk.passkeys.aloneOptions(SAKURA, OTHER_FLOW, PARTY), ORIGIN);
        var made = new SoftAuthenticator()
                .create(
                        desk.passkeys.registrationOptions(SAKURA, account.id(), OTHER_FLOW, PARTY, new UserId("x")),
                        ORIGIN);

        refusesSecondFactor(given, "challenge");
        refusesAlone(alone, "challenge");
        refusesRegistration(made, "challenge");
        // and is used up by that
        assertThat(desk.passkeys.check(SAKURA, account.id(), OTHER_FLOW, PARTY, given))
                .isEqualTo(new PasskeyCheck.Refused());
    }

    @Test
    void aChallengeIsOneAccounts() {
        var other = other();
        var device = desk.registered(account, new SoftAuthenticator());

        refusesSecondFactor(device.get(desk.options(other), ORIGIN), "challenge");
        refusesRegistration(new SoftAuthenticator().create(desk.registrationOptions(other), ORIGIN), "challenge");
    }

    @Test
    void aChallengeIsOneHosts() {
        var device = desk.registered(account, new SoftAuthenticator());
        var options = desk.passkeys.secondFactorOptions(SAKURA, account.id(), FLOW, OTHER_HOST);
        var alone = desk.passkeys.aloneOptions(SAKURA, FLOW, OTHER_HOST);

        refusesSecondFactor(device.rpId("sakura.localhost").get(options, ORIGIN), "challenge");
        refusesAlone(device.get(alone, ORIGIN), "challenge");
    }

    @Test
    void aChallengeIsOneSocietys() {
        var device = desk.registered(account, new SoftAuthenticator());
        var options = rows.of(
                TestSocieties.momiji(),
                () -> desk.passkeys.aloneOptions(TestSocieties.momiji().id(), FLOW, PARTY));

        refusesAlone(device.get(options, ORIGIN), "challenge");
    }

    @Test
    void aPasskeyIsOneSocietys() {
        var device = desk.registered(account, new SoftAuthenticator());

        var check = rows.of(
                TestSocieties.momiji(),
                () -> desk.passkeys.checkAlone(
                        TestSocieties.momiji().id(),
                        FLOW,
                        PARTY,
                        device.get(
                                desk.passkeys.aloneOptions(
                                        TestSocieties.momiji().id(), FLOW, PARTY),
                                ORIGIN)));
        assertThat(check).isEqualTo(new PasskeyCheck.Refused());
    }

    @Test
    void aChallengeIsOneCeremonys() {
        var device = desk.registered(account, new SoftAuthenticator());
        var registration = desk.registrationOptions(account);
        var fresh = new SoftAuthenticator();
        fresh.create(registration, ORIGIN);

        refusesSecondFactor(device.get(desk.aloneOptions(), ORIGIN), "challenge");
        refusesAlone(device.get(desk.options(account), ORIGIN), "challenge");
        refusesSecondFactor(device.rpId("sakura.localhost").get(registration, ORIGIN), "challenge");
        refusesRegistration(fresh.create(asRegistration(desk.options(account)), ORIGIN), "challenge");
        refusesRegistration(fresh.create(asRegistration(desk.aloneOptions()), ORIGIN), "challenge");
    }

    @Test
    void anotherMembersPasskeyIsNoSecondFactor() {
        var other = other();
        var device = desk.registered(other, new SoftAuthenticator());
        desk.registered(account, new SoftAuthenticator());

        refusesSecondFactor(device.get(desk.options(account), ORIGIN), "other account");
        assertThat(desk.checkAlone(device)).isEqualTo(new PasskeyCheck.Matched(new PasskeyProof(SAKURA, other.id())));
    }

    @Test
    void anotherMembersIdWithOnesOwnKeyIsRefused() {
        var victim = desk.registered(other(), new SoftAuthenticator());
        var own = desk.registered(account, new SoftAuthenticator());
        own.credential(whole -> {
            whole.put("id", victim.id());
            whole.put("rawId", victim.id());
        });

        refusesSecondFactor(own.get(desk.options(account), ORIGIN), "other account");
        refusesAlone(own.get(desk.aloneOptions(), ORIGIN), "user handle");
    }

    @Test
    void aPasskeyOfAnotherHostIsRefused() {
        var device = new SoftAuthenticator();
        var made = device.create(
                desk.passkeys.registrationOptions(SAKURA, account.id(), FLOW, OTHER_HOST, new UserId("x")),
                OTHER_HOST.origin());
        assertThat(desk.passkeys.register(SAKURA, account.id(), FLOW, OTHER_HOST, made, new FactorName("x")))
                .isInstanceOf(PasskeyRegistration.Registered.class);

        refusesSecondFactor(device.get(desk.options(account), ORIGIN), "other host");
        refusesAlone(device.get(desk.aloneOptions(), ORIGIN), "other host");
    }

    @Test
    void anUnknownPasskeyIsAboutNobody() {
        var device = new SoftAuthenticator().userHandle(new byte[64]);

        refusesSecondFactor(device.get(desk.options(account), ORIGIN), "unknown passkey");
        assertThat(desk.checkAlone(device)).isEqualTo(new PasskeyCheck.Refused());
        assertThat(desk.lastEvent()).isEqualTo("PASSKEY_CHECKED REFUSED unknown passkey ANYONE about nobody");
    }

    @Test
    void aloneTheDeviceMustSayWhoseItIs() {
        var device = desk.registered(account, new SoftAuthenticator()).userHandle(null);

        refusesAlone(device.get(desk.aloneOptions(), ORIGIN), "user handle");
        device.response(response -> response.put("userHandle", null));
        refusesAlone(device.get(desk.aloneOptions(), ORIGIN), "user handle");
        assertThat(desk.lastEvent()).isEqualTo("PASSKEY_CHECKED REFUSED user handle ANYONE about an account");
    }

    @Test
    void anIdIsRegisteredOnceInTheSociety() {
        var first = desk.registered(account, new SoftAuthenticator());
        var copy = new SoftAuthenticator().credentialId(Base64.getUrlDecoder().decode(first.id()));

        refusesRegistration(copy.create(desk.registrationOptions(account), ORIGIN), "already registered");
        var other = other();
        assertThat(desk.register(other, copy)).isEqualTo(new PasskeyRegistration.Refused());
        assertThat(desk.passkeys.of(SAKURA, other.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 6, 7})
    void aCountThatDoesNotRiseIsRefusedAndMailed(long count) {
        var device = desk.registered(account, new SoftAuthenticator().counter(7));

        refusesSecondFactor(device.counter(count).get(desk.options(account), ORIGIN), "sign count");
        refusesAlone(device.get(desk.aloneOptions(), ORIGIN), "sign count");
        assertThat(desk.outbox.mails())
                .extracting(Mail::kind)
                .containsExactly(Mail.Kind.PASSKEY_ADDED, Mail.Kind.PASSKEY_REFUSED, Mail.Kind.PASSKEY_REFUSED);
        assertThat(desk.check(account, device.counter(8))).isInstanceOf(PasskeyCheck.Matched.class);
    }

    @Test
    void whatCouldNotBeBackedUpNeverCan() {
        var device = desk.registered(account, new SoftAuthenticator().flags(UP | UV));

        refusesSecondFactor(device.flags(UP | UV | BE).get(desk.options(account), ORIGIN), "backup flag");
        assertThat(desk.check(account, device.flags(UP | UV))).isInstanceOf(PasskeyCheck.Matched.class);
    }

    @Test
    void onceCountedAPasskeyDoesNotFallBackToZero() {
        var device = desk.registered(account, new SoftAuthenticator());
        assertThat(desk.check(account, device)).isInstanceOf(PasskeyCheck.Matched.class);
        assertThat(desk.check(account, device.counter(3))).isInstanceOf(PasskeyCheck.Matched.class);

        refusesSecondFactor(device.counter(0).get(desk.options(account), ORIGIN), "sign count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suspended_at = now()",
                "closed_at = now()",
                "frozen_at = now()",
                "completed_at = null",
            })
    void whoMayNotSignInGetsInByNeither(String change) {
        var device = desk.registered(account, new SoftAuthenticator());
        jdbc.sql("update account set " + change).update();

        refusesSecondFactor(device.get(desk.options(account), ORIGIN), "standing");
        refusesAlone(device.get(desk.aloneOptions(), ORIGIN), "standing");
    }

    @Test
    void whoLeftReadsOnForItsTime() {
        var device = desk.registered(account, new SoftAuthenticator());
        jdbc.sql("update member set eligibility_lost_on = date '2026-11-01'").update();
        assertThat(desk.check(account, device)).isInstanceOf(PasskeyCheck.Matched.class);
        assertThat(desk.checkAlone(device)).isInstanceOf(PasskeyCheck.Matched.class);

        jdbc.sql("update member set eligibility_lost_on = date '2021-11-01'").update();
        refusesSecondFactor(device.get(desk.options(account), ORIGIN), "standing");
        refusesAlone(device.get(desk.aloneOptions(), ORIGIN), "standing");
    }

    @Test
    void whatARefusalSaysHoldsNothingOfTheAnswer() {
        var device = desk.registered(account, new SoftAuthenticator());
        var options = desk.options(account);
        desk.check(account, device.signature(PasskeyAttacksTests::flipped).get(options, ORIGIN));

        assertThat(jdbc.sql("select string_agg(facts::text, ' ') from audit_event where kind like 'PASSKEY%'")
                        .query(String.class)
                        .single())
                .isEqualTo("{} {\"reason\": \"signature\", \"ceremony\": \"SECOND_FACTOR\"}");
    }

    private void refusesRegistration(String answer, String reason) {
        var before = desk.stored();
        long events = desk.events();
        assertThat(desk.register(account, answer)).isEqualTo(new PasskeyRegistration.Refused());
        refused(before, events, "PASSKEY_ADDED REFUSED %s MEMBER about an account", reason);
    }

    private void refusesSecondFactor(String answer, String reason) {
        var before = desk.stored();
        long events = desk.events();
        assertThat(desk.check(account, answer)).isEqualTo(new PasskeyCheck.Refused());
        refused(before, events, "PASSKEY_CHECKED REFUSED %s MEMBER about an account", reason);
    }

    private void refusesAlone(String answer, String reason) {
        var before = desk.stored();
        long events = desk.events();
        assertThat(desk.checkAlone(answer)).isEqualTo(new PasskeyCheck.Refused());
        refused(before, events, "PASSKEY_CHECKED REFUSED %s ANYONE about", reason);
    }

    private void refused(String before, long events, String event, String reason) {
        assertThat(desk.stored()).isEqualTo(before);
        assertThat(desk.events()).isEqualTo(events + 1);
        if (!reason.equals("*")) {
            assertThat(desk.lastEvent()).startsWith(event.formatted(reason));
        }
    }

    private Account other() {
        return people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Jiro2026");
    }

    private static Arguments attack(String name, String reason, Consumer<SoftAuthenticator> sabotage) {
        return argumentSet(name, reason, new SoftAuthenticator(), sabotage);
    }

    private static Arguments attack(String name, String reason, SoftAuthenticator device) {
        Consumer<SoftAuthenticator> nothing = any -> {};
        return argumentSet(name, reason, device, nothing);
    }

    private static Consumer<Map<String, Object>> with(String member, @Nullable Object value) {
        return data -> data.put(member, value);
    }

    private static String asRegistration(String options) {
        return options.replaceFirst("\\{", "{\"rp\":{\"id\":\"sakura.localhost\"},\"user\":{\"id\":\"AAAA\"},");
    }

    private static byte[] text(byte[] json, String instead, int from) {
        return joined(instead.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(json, from, json.length));
    }

    private static byte[] flipped(byte[] bytes) {
        var changed = bytes.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    private static byte[] filled(int size, int value) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import kenpo.portal.account.Account;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.credential.authenticatorapp.Totp;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AuthenticatorAppsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final FlowKey FLOW = new FlowKey(new byte[32]);
    private static final FlowKey OTHER_FLOW = new FlowKey(
            new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
            });
    private static final FactorName PHONE = new FactorName("髙橋の電話");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    private AuthenticatorApps apps;

    @Autowired
    private AuthenticatorAppRows rows;

    @Autowired
    private Reset reset;

    @Autowired
    private Lockout lockout;

    @Autowired
    private SecurityNotices notices;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Secrets secrets;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void anAccount() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @Test
    void nothingServesBeforeARightCode() {
        var secret = offered(FLOW);

        assertThat(apps.of(SAKURA, account.id())).isEmpty();
        assertThat(check(code(secret, 0))).isEqualTo(new AuthenticatorAppCheck.Mismatched(4));
        assertThat(setUp(FLOW, "000000".equals(code(secret, 0)) ? "111111" : "000000"))
                .isEqualTo(new AuthenticatorAppSetUp.Mismatched());
        assertThat(apps.of(SAKURA, account.id())).isEmpty();
    }

    @Test
    void theSameKeyIsShownUntilItIsSetUpAndAnotherInAnotherBrowser() {
        assertThat(offered(FLOW).bytes()).isEqualTo(offered(FLOW).bytes());
        assertThat(offered(OTHER_FLOW).bytes()).isNotEqualTo(offered(FLOW).bytes());
    }

    @Test
    void aRightCodeTakesTheAppIntoServiceOnceAndTellsTheMember() {
        var secret = offered(FLOW);

        assertThat(setUp(FLOW, code(secret, 0)))
                .isEqualTo(new AuthenticatorAppSetUp.Done(new AuthenticatorAppProof(SAKURA, account.id())));
        assertThat(setUp(FLOW, code(secret, 0))).isEqualTo(new AuthenticatorAppSetUp.Mismatched());
        assertThat(apps.of(SAKURA, account.id()))
                .extracting(AuthenticatorApp::name)
                .containsExactly("髙橋の電話");
        assertThat(mails()).containsExactly("AUTHENTICATOR_APP_ADDED");
        assertThat(offered(FLOW).bytes()).isNotEqualTo(secret.bytes());
    }

    @Test
    void theCodeOfTheSetUpIsNoCodeForTheNextSignIn() {
        var secret = set(FLOW);

        assertThat(check(code(secret, 0))).isEqualTo(new AuthenticatorAppCheck.AlreadyUsed(4));
        assertThat(check(code(secret, -1))).isEqualTo(new AuthenticatorAppCheck.AlreadyUsed(3));
        assertThat(check(code(secret, 1))).isInstanceOf(AuthenticatorAppCheck.Matched.class);
    }

    @Test
    void oneStepEachWayIsAcceptedOnceEachInTheOrderOfTime() {
        var secret = set(FLOW);
        clock.advance(Duration.ofMinutes(5));

        for (int step = -1; step <= 1; step++) {
            assertThat(check(code(secret, step))).isInstanceOf(AuthenticatorAppCheck.Matched.class);
            assertThat(check(code(secret, step))).isEqualTo(new AuthenticatorAppCheck.AlreadyUsed(4));
        }
        assertThat(check(code(secret, -1))).isInstanceOf(AuthenticatorAppCheck.AlreadyUsed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void twoStepsAwayIsWrong(int step) {
        var secret = set(FLOW);
        clock.advance(Duration.ofMinutes(5));

        assertThat(check(code(secret, step))).isEqualTo(new AuthenticatorAppCheck.Mismatched(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s %s", "%s\u3000%s", "%s-%s", " %s%s\u3000"})
    void itIsTakenAsPeopleTypeIt(String form) {
        var secret = set(FLOW);
        clock.advance(Duration.ofMinutes(5));
        var code = code(secret, 0);

        assertThat(check(form.formatted(code.substring(0, 3), code.substring(3))))
                .isInstanceOf(AuthenticatorAppCheck.Matched.class);
    }

    @Test
    void fullWidthDigitsAreDigits() {
        var secret = set(FLOW);
        clock.advance(Duration.ofMinutes(5));
        var wide = code(secret, 0)
                .chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

        assertThat(check(wide.toString())).isInstanceOf(AuthenticatorAppCheck.Matched.class);
    }

    @Test
    void anyAppOfTheAccountWillDoAndEachHasItsOwnSteps() {
        var phone = set(FLOW);
        var tablet = set(OTHER_FLOW);
        clock.advance(Duration.ofMinutes(5));

        assertThat(check(code(phone, 0))).isInstanceOf(AuthenticatorAppCheck.Matched.class);
        assertThat(check(code(tablet, 0))).isInstanceOf(AuthenticatorAppCheck.Matched.class);
        assertThat(check(code(phone, 0))).isInstanceOf(AuthenticatorAppCheck.AlreadyUsed.class);
    }

    @Test
    void wrongCodesAreCountedOverAllAppsAndMakeItWait() {
        var secret = set(FLOW);
        set(OTHER_FLOW);
        clock.advance(Duration.ofMinutes(5));
        for (int remaining = 4; remaining >= 0; remaining--) {
            assertThat(check(code(secret, -5))).isEqualTo(new AuthenticatorAppCheck.Mismatched(remaining));
        }

        assertThat(check(code(secret, 0))).isInstanceOf(AuthenticatorAppCheck.Waiting.class);
        clock.advance(Duration.ofSeconds(30));
        assertThat(check(code(secret, 0))).isInstanceOf(AuthenticatorAppCheck.Matched.class);
    }

    @Test
    void whatIsNoCodeIsNotCounted() {
        set(FLOW);

        assertThat(check("12345")).isEqualTo(new AuthenticatorAppCheck.NotSixDigits());
        assertThat(check("\u3000")).isEqualTo(new AuthenticatorAppCheck.Empty());
        assertThat(check("９".repeat(5000))).isEqualTo(new AuthenticatorAppCheck.NotSixDigits());
        assertThat(setUp(FLOW, "")).isEqualTo(new AuthenticatorAppSetUp.Empty());
        assertThat(setUp(FLOW, "1")).isEqualTo(new AuthenticatorAppSetUp.NotSixDigits());
    }

    @Test
    void aClockMinutesOffIsRecognisedAtTheSetUp() {
        var secret = offered(FLOW);

        assertThat(setUp(FLOW, code(secret, 12))).isEqualTo(new AuthenticatorAppSetUp.ClockOff());
        assertThat(setUp(FLOW, code(secret, -12))).isEqualTo(new AuthenticatorAppSetUp.ClockOff());
        assertThat(apps.of(SAKURA, account.id())).isEmpty();
    }

    @Test
    void fiveAreTheMost() {
        for (int i = 0; i < AuthenticatorApps.MOST; i++) {
            set(FLOW);
        }
        var sixth = offered(FLOW);

        assertThat(setUp(FLOW, code(sixth, 0))).isEqualTo(new AuthenticatorAppSetUp.Full());
    }

    @Test
    void anAppOfAnotherAccountIsNothing() {
        var other = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "2")), "Taro20261");
        var secret = set(FLOW);
        clock.advance(Duration.ofMinutes(5));

        assertThat(apps.check(SAKURA, other.id(), code(secret, 0)))
                .isInstanceOf(AuthenticatorAppCheck.Mismatched.class);
        assertThat(apps.check(TestSocieties.momiji().id(), account.id(), "12345"))
                .isInstanceOf(AuthenticatorAppCheck.NotSixDigits.class);
    }

    @Test
    void noSecretIsStoredInClear() {
        var secret = set(FLOW);
        offered(FLOW);

        var stored = jdbc.sql("""
                        select encode(secret, 'hex') from authenticator_app
                        union all select encode(secret, 'hex') from authenticator_app_offer
                        """).query(String.class).list();
        var hex = java.util.HexFormat.of().formatHex(secret.bytes());
        assertThat(stored).hasSize(2).noneMatch(text -> text.contains(hex));
    }

    @Test
    void afterAChangeOfKeysTheNextCodePutsTheSecretUnderTheNewKey() {
        var first = Base64.getDecoder().decode("A".repeat(43) + "=");
        var second = Base64.getDecoder().decode("B".repeat(42) + "A=");
        var before = withKeys(java.util.Map.of("old", first));
        var secret = new TotpSecret(secrets.bytes(TotpSecret.BYTES));
        var id = new AuthenticatorAppId(secrets.id());
        before.add(SAKURA, account.id(), id, secret, "電話", 1, 5);
        var both = new LinkedHashMap<String, byte[]>();
        both.put("old", first);
        both.put("new", second);
        var after = withKeys(both);
        assertThat(after.of(SAKURA, account.id()).getFirst().underOldKey()).isTrue();

        assertThat(new AuthenticatorApps(after, lockout, notices, audit, secrets, clock)
                        .check(SAKURA, account.id(), code(secret, 0)))
                .isInstanceOf(AuthenticatorAppCheck.Matched.class);
        var newOnly = withKeys(java.util.Map.of("new", second));
        assertThat(newOnly.of(SAKURA, account.id()).getFirst().secret().bytes()).isEqualTo(secret.bytes());
    }

    @Test
    void everyCheckIsInTheTrailWithoutItsCode() {
        var secret = set(FLOW);
        clock.advance(Duration.ofMinutes(5));
        var wrong = code(secret, -9);
        check(wrong);
        check(code(secret, 0));

        var trail = jdbc.sql("select kind || ' ' || result || ' ' || to_jsonb(e)::text from audit_event e")
                .query(String.class)
                .list();
        assertThat(trail)
                .anyMatch(line -> line.startsWith("AUTHENTICATOR_APP_ADDED " + AuditEvent.Result.SUCCEEDED))
                .anyMatch(line -> line.startsWith("AUTHENTICATOR_APP_CHECKED " + AuditEvent.Result.REFUSED))
                .anyMatch(line -> line.startsWith("AUTHENTICATOR_APP_CHECKED " + AuditEvent.Result.SUCCEEDED))
                .noneMatch(line -> line.contains(wrong) || line.contains("髙橋の電話"));
    }

    @Test
    void aReissueRemovesAppsAndOffers() {
        set(FLOW);
        offered(FLOW);
        reset.of(SAKURA, account.id());

        assertThat(apps.of(SAKURA, account.id())).isEmpty();
        assertThat(rows.offer(SAKURA, account.id(), FLOW)).isEmpty();
    }

    private AuthenticatorAppRows withKeys(java.util.Map<String, byte[]> keys) {
        return new AuthenticatorAppRows(jdbc, new KeyRing(new LinkedHashMap<>(keys), secrets), clock);
    }

    private TotpSecret offered(FlowKey flow) {
        var key = apps.offered(SAKURA, account.id(), flow, "さくら健康保険組合", "Hanako2026");
        return decoded(key.grouped().replace(" ", ""));
    }

    private TotpSecret set(FlowKey flow) {
        var secret = offered(flow);
        assertThat(setUp(flow, code(secret, 0))).isInstanceOf(AuthenticatorAppSetUp.Done.class);
        return secret;
    }

    private AuthenticatorAppSetUp setUp(FlowKey flow, String typed) {
        return apps.setUp(SAKURA, account.id(), flow, typed, PHONE);
    }

    private AuthenticatorAppCheck check(String typed) {
        return apps.check(SAKURA, account.id(), typed);
    }

    /** As the app would show it so many steps from now. */
    private String code(TotpSecret secret, int step) {
        return Totp.code(secret, Totp.step(clock.instant()) + step);
    }

    private List<@Nullable String> mails() {
        return jdbc.sql("select kind from mail").query(String.class).list();
    }

    private static TotpSecret decoded(String base32) {
        var bits = new StringBuilder();
        base32.chars()
                .forEach(c -> bits.append("%5s"
                        .formatted(Integer.toBinaryString(BASE32.indexOf(c)))
                        .replace(' ', '0')));
        var bytes = new byte[TotpSecret.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return new TotpSecret(bytes);
    }
}

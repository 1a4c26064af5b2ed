package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kenpo.portal.account.Account;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.credential.authenticatorapp.Totp;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Committing
class ParallelGuessesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final FlowKey FLOW = new FlowKey(new byte[] {1, 2, 3});

    @Autowired
    private Lockout lockout;

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private Passwords chosen;

    @Autowired
    private MailedCodes codes;

    @Autowired
    private AuthenticatorAppRows apps;

    @Autowired
    private AuthenticatorApps authenticatorApps;

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private MutableClock clock;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestPeople people;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void ofFiveHundredParallelGuessesFiveAreCompared() {
        var account = account();

        var attempts = inParallel(500, () -> lockout.reserve(SAKURA, account.id(), Factor.PASSWORD));

        assertThat(attempts).filteredOn(Attempt.Allowed.class::isInstance).hasSize(5);
        assertThat(attempts).filteredOn(Attempt.Waiting.class::isInstance).hasSize(495);
    }

    @Test
    void parallelGuessesAtTheSignInAreAllRefusedAndTheRightPasswordWithThem() {
        chosen.set(SAKURA, account().id(), "tokei-ga-4ko");

        var checks = inParallel(40, () -> passwords.check(SAKURA, "Hanako2026", "tokei-ga-5ko"));

        assertThat(checks).containsOnly(new PasswordCheck.Refused());
        assertThat(passwords.check(SAKURA, "Hanako2026", "tokei-ga-4ko")).isEqualTo(new PasswordCheck.Refused());
    }

    @Test
    void ofThirtyParallelCorrectCodesOneSucceeds() {
        var account = account();
        var outbox = new RecordingOutbox();
        var emailCodes = new EmailCodes(codes, outbox, audit);
        var transaction = new TransactionTemplate(transactions);
        var address = new EmailAddress("hanako@example.com");
        transaction.executeWithoutResult(_ -> emailCodes.send(SAKURA, FLOW, account, address, Purpose.SIGN_IN));
        var code = outbox.lastCode();

        var checks = inParallel(
                30,
                () -> transaction.execute(_ -> emailCodes.check(SAKURA, FLOW, account.id(), Purpose.SIGN_IN, code)));

        assertThat(checks).filteredOn(EmailCodeCheck.Matched.class::isInstance).hasSize(1);
    }

    @Test
    void ofThirtyParallelPostsOfOneAppCodeOneSucceeds() {
        var account = account();
        var secret = new TotpSecret(new byte[TotpSecret.BYTES]);
        apps.add(SAKURA, account.id(), new AuthenticatorAppId(new UUID(7, 7)), secret, "電話", 1, 5);
        var code = Totp.code(secret, Totp.step(clock.instant()));

        var checks = inParallel(30, () -> authenticatorApps.check(SAKURA, account.id(), code));

        assertThat(checks)
                .filteredOn(AuthenticatorAppCheck.Matched.class::isInstance)
                .hasSize(1);
    }

    @Test
    void ofTwentyParallelPostsOfOneRecoveryCodeOneSucceeds() {
        var account = account();
        var code = recoveryCodes.make(SAKURA, account.id(), Optional.empty()).getFirst();

        var checks = inParallel(20, () -> recoveryCodes.check(SAKURA, account.id(), code));

        assertThat(checks)
                .filteredOn(RecoveryCodeCheck.Matched.class::isInstance)
                .hasSize(1);
    }

    private Account account() {
        return people.completed(SAKURA, people.add(SAKURA, Person.insured("1001", "123")), "Hanako2026");
    }

    private static <T> List<T> inParallel(int times, Supplier<T> work) {
        var running = Collections.nCopies(times, work).stream()
                .map(task -> CompletableFuture.supplyAsync(
                        () -> CurrentSociety.call(TestSocieties.sakura(), task::get), Thread::startVirtualThread))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}

package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LockoutTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private Lockout lockout;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    private AccountId account;

    @BeforeEach
    void anAccount() {
        account = people.account(SAKURA, people.add(SAKURA, TestPeople.Person.insured("1", "1")))
                .id();
    }

    @Test
    void theFifthTryIsTheLastBeforeAWait() {
        var attempts = IntStream.range(0, 6)
                .mapToObj(i -> lockout.reserve(SAKURA, account, Factor.PASSWORD))
                .toList();

        assertThat(attempts)
                .containsExactly(
                        new Attempt.Allowed(4),
                        new Attempt.Allowed(3),
                        new Attempt.Allowed(2),
                        new Attempt.Allowed(1),
                        new Attempt.Allowed(0),
                        new Attempt.Waiting(MutableClock.START.plusSeconds(30)));
    }

    @Test
    void waitsDoubleUpToAnHour() {
        IntStream.range(0, 4).forEach(i -> lockout.reserve(SAKURA, account, Factor.PASSWORD));
        long[] waits = IntStream.range(0, 10).mapToLong(i -> waitAfterOneMore()).toArray();

        assertThat(waits).containsExactly(30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600);
    }

    @Test
    void triesDuringAWaitNeitherCountNorProlongIt() {
        IntStream.range(0, 5).forEach(i -> lockout.reserve(SAKURA, account, Factor.PASSWORD));
        clock.advance(Duration.ofSeconds(29));
        IntStream.range(0, 20).forEach(i -> lockout.reserve(SAKURA, account, Factor.PASSWORD));

        assertThat(lockout.reserve(SAKURA, account, Factor.PASSWORD))
                .isEqualTo(new Attempt.Waiting(MutableClock.START.plusSeconds(30)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(lockout.reserve(SAKURA, account, Factor.PASSWORD)).isEqualTo(new Attempt.Allowed(0));
    }

    @Test
    void theFiftiethFailureDisablesForGood() {
        IntStream.range(0, 4).forEach(i -> lockout.reserve(SAKURA, account, Factor.PASSWORD));
        IntStream.range(0, 46).forEach(i -> {
            assertThat(lockout.reserve(SAKURA, account, Factor.PASSWORD)).isInstanceOf(Attempt.Allowed.class);
            clock.advance(Duration.ofHours(1));
        });
        clock.advance(Duration.ofDays(365));

        assertThat(lockout.reserve(SAKURA, account, Factor.PASSWORD)).isEqualTo(new Attempt.Disabled());
    }

    @Test
    void successBeginsTheCountAnew() {
        IntStream.range(0, 5).forEach(i -> lockout.reserve(SAKURA, account, Factor.EMAIL_CODE));
        lockout.succeeded(SAKURA, account, Factor.EMAIL_CODE);

        assertThat(lockout.reserve(SAKURA, account, Factor.EMAIL_CODE)).isEqualTo(new Attempt.Allowed(4));
    }

    @Test
    void factorsAreCountedApart() {
        IntStream.range(0, 5).forEach(i -> lockout.reserve(SAKURA, account, Factor.EMAIL_CODE));

        assertThat(lockout.reserve(SAKURA, account, Factor.PASSWORD)).isEqualTo(new Attempt.Allowed(4));
    }

    @Test
    void theFifthWrongDateOfBirthFreezesTheAccount() {
        for (int i = 0; i < 5; i++) {
            var attempt = (Attempt.Allowed) lockout.reserve(SAKURA, account, Factor.DATE_OF_BIRTH);
            assertThat(frozenAt()).isNull();
            lockout.failed(SAKURA, account, Factor.DATE_OF_BIRTH, attempt);
        }

        assertThat(frozenAt()).isEqualTo(MutableClock.START);
        clock.advance(Duration.ofDays(30));
        assertThat(lockout.reserve(SAKURA, account, Factor.DATE_OF_BIRTH)).isEqualTo(new Attempt.Disabled());
    }

    @Test
    void aTryBeyondTheLimitFreezesEvenWhenNobodyReportedTheFailure() {
        IntStream.range(0, 6).forEach(i -> lockout.reserve(SAKURA, account, Factor.POSTED_CODE));

        assertThat(frozenAt()).isEqualTo(MutableClock.START);
    }

    private long waitAfterOneMore() {
        lockout.reserve(SAKURA, account, Factor.PASSWORD);
        var waiting = (Attempt.Waiting) lockout.reserve(SAKURA, account, Factor.PASSWORD);
        var wait = Duration.between(clock.instant(), waiting.until());
        clock.advance(wait);
        return wait.toSeconds();
    }

    private @Nullable Instant frozenAt() {
        return accounts.find(SAKURA, account).orElseThrow().restriction().frozenAt();
    }
}

package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LockoutNoticesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private Passwords chosen;

    @Autowired
    private Lockouts lockouts;

    @Autowired
    private Lockout lockout;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ReportLinks reports;

    @Autowired
    private PublicAddress addresses;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Test
    void eachWaitIsToldOnceWithItsEnd() {
        var account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
        chosen.set(SAKURA, account.id(), "tokei-ga-4ko");
        var outbox = new RecordingOutbox();
        var notices = notices(outbox);

        wrong("Hanako2026", 4);
        assertThat(notices.post(SAKURA)).isZero();
        wrong("Hanako2026", 9);
        assertThat(notices.post(SAKURA)).isOne();
        assertThat(notices.post(SAKURA)).isZero();
        clock.advance(Duration.ofSeconds(30));
        wrong("Hanako2026", 3);
        notices.post(SAKURA);

        assertThat(outbox.mails())
                .extracting(Mail::kind, Mail::to, mail -> mail.arguments().getFirst())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Mail.Kind.SIGN_IN_LOCKED, new EmailAddress("Hanako2026@example.com"), "9時01分"),
                        org.assertj.core.groups.Tuple.tuple(
                                Mail.Kind.SIGN_IN_LOCKED, new EmailAddress("Hanako2026@example.com"), "9時02分"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL_CODE", "AUTHENTICATOR_APP", "RECOVERY_CODE"})
    void whoeverIsStoppedAfterThePasswordIsReportedToItsOwner(Factor factor) {
        var account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
        var outbox = new RecordingOutbox();
        for (int i = 0; i < 5; i++) {
            assertThat(lockouts.takeNotices(SAKURA)).isEmpty();
            lockout.failed(
                    SAKURA, account.id(), factor, (Attempt.Allowed) lockout.reserve(SAKURA, account.id(), factor));
        }

        assertThat(notices(outbox).post(SAKURA)).isOne();
        assertThat(outbox.mails()).extracting(Mail::kind).containsExactly(Mail.Kind.SECOND_FACTOR_LOCKED);
    }

    @Test
    void nobodyIsToldOfAnUnknownUserId() {
        var outbox = new RecordingOutbox();
        wrong("nobody2026", 9);

        assertThat(notices(outbox).post(SAKURA)).isZero();
        assertThat(outbox.mails()).isEmpty();
    }

    private LockoutNotices notices(RecordingOutbox outbox) {
        return new LockoutNotices(
                lockouts, accounts, new SecurityNotices(accounts, outbox, reports, addresses), (Clock) clock);
    }

    private void wrong(String userId, int times) {
        IntStream.range(0, times).forEach(i -> passwords.check(SAKURA, userId, "tokei-ga-5ko"));
    }
}

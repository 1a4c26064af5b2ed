package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members are told of their accounts, and that they can answer all of it. */
@DatabaseTest
class SecurityNoticesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final String RIGHT = "tokei-ga-4ko";

    private final RecordingOutbox outbox = new RecordingOutbox();

    @Autowired
    private Accounts accounts;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportLinks links;

    @Autowired
    private PublicAddress addresses;

    @Autowired
    private SignInPasswords passwords;

    @Autowired
    private Passwords chosen;

    @Autowired
    private Lockout lockout;

    @Autowired
    private Credentials credentials;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private SecurityNotices notices;
    private Account account;

    @BeforeEach
    void anAccount() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
        chosen.set(SAKURA, account.id(), RIGHT);
        notices = new SecurityNotices(accounts, outbox, links, addresses);
    }

    static Stream<Mail.Kind> reportable() {
        return Stream.of(Mail.Kind.values()).filter(Mail.Kind::isReportable);
    }

    @ParameterizedTest
    @MethodSource("reportable")
    void eachCanBeReportedByItsOwnLink(Mail.Kind kind) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            accounts.speak(SAKURA, account.id(), language);
            notices.post(SAKURA, account.id(), kind, List.of("2026-11-23T00:00:00Z", "Firefox"));
            var mail = outbox.mails().getLast();
            assertThat(mail.language()).isEqualTo(language);
            assertThat(reports.look(SAKURA, token(mail)))
                    .isEqualTo(new ReportState.Reportable(new ReportState.Told(kind, clock.instant(), language)));
        }
        assertThat(reports.byLink(SAKURA, token(outbox.mails().getFirst()))).contains(account.id());
        assertThat(reports.look(SAKURA, token(outbox.mails().getLast()))).isInstanceOf(ReportState.Reportable.class);
    }

    /** The list of what a member is told; a new kind of mail about an account is added here, too. */
    @Test
    void theseAreTold() {
        assertThat(reportable())
                .containsExactlyInAnyOrder(
                        Mail.Kind.FIRST_SIGN_IN_COMPLETED,
                        Mail.Kind.NEW_BROWSER,
                        Mail.Kind.PASSWORD_CHANGED,
                        Mail.Kind.PASSWORD_RESET,
                        Mail.Kind.USER_ID_CHANGED,
                        Mail.Kind.EMAIL_CHANGED,
                        Mail.Kind.EMAIL_REGISTERED,
                        Mail.Kind.EMAIL_CHANGE_UNDONE,
                        Mail.Kind.AUTHENTICATOR_APP_ADDED,
                        Mail.Kind.PASSKEY_ADDED,
                        Mail.Kind.PASSKEY_REFUSED,
                        Mail.Kind.METHOD_REMOVED,
                        Mail.Kind.CREDENTIAL_REISSUED,
                        Mail.Kind.RECOVERY_CODES_MADE,
                        Mail.Kind.RECOVERY_CODE_USED,
                        Mail.Kind.REMEMBERED_BROWSER_STOLEN,
                        Mail.Kind.SIGN_IN_LOCKED,
                        Mail.Kind.SECOND_FACTOR_LOCKED,
                        Mail.Kind.RIGHT_AFTER_MANY_WRONG,
                        Mail.Kind.USER_ID_REMINDER);
    }

    @Test
    void anAddressNobodyHasConfirmedGetsNone() {
        jdbc.sql("update account set completed_at = null, method = null, email_confirmed_at = null")
                .update();
        notices.post(SAKURA, account.id(), Mail.Kind.PASSWORD_CHANGED);
        assertThat(outbox.mails()).isEmpty();
    }

    @Test
    void rightPasswordAfterManyWrongOnesIsToldOnce() {
        wrongPasswords(5);
        clock.advance(Duration.ofSeconds(31));
        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
        assertThat(told()).containsExactly("RIGHT_AFTER_MANY_WRONG");
    }

    @Test
    void rightPasswordAfterFewWrongOnesIsNothingToTell() {
        wrongPasswords(4);
        assertThat(passwords.check(SAKURA, "Hanako2026", RIGHT)).isInstanceOf(PasswordCheck.Matched.class);
        assertThat(told()).isEmpty();
    }

    @Test
    void rightCodeAfterManyWrongOnesIsToldOnce() {
        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofHours(1));
            lockout.reserve(SAKURA, account.id(), Factor.AUTHENTICATOR_APP);
        }
        lockout.succeeded(SAKURA, account.id(), Factor.AUTHENTICATOR_APP);
        lockout.succeeded(SAKURA, account.id(), Factor.AUTHENTICATOR_APP);
        assertThat(told()).containsExactly("RIGHT_AFTER_MANY_WRONG");
    }

    @Test
    void whatTheOfficeIssuesAnewIsToldToTheAddressUntilThen() {
        credentials.reissue(SAKURA, "1", "1", new AuditEvent.Actor.Operator("test"));
        assertThat(told()).containsExactly("CREDENTIAL_REISSUED");
        assertThat(accounts.find(SAKURA, account.id())
                        .orElseThrow()
                        .firstSignIn()
                        .email())
                .isNull();
    }

    @Test
    void changeOfTheAddressCanBeReportedFromBoth() {
        notices.post(SAKURA, account.id(), Mail.Kind.EMAIL_CHANGED, new EmailAddress("old@example.com"), "http://undo");
        notices.post(SAKURA, account.id(), Mail.Kind.EMAIL_REGISTERED, new EmailAddress("new@example.com"), null);
        assertThat(outbox.mails()).extracting(Mail::report).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(outbox.mails()).extracting(Mail::link).containsExactly("http://undo", null);
    }

    private static String token(Mail mail) {
        var report = Objects.requireNonNull(mail.report());
        assertThat(report).contains("/report/");
        return report.substring(report.lastIndexOf('/') + 1);
    }

    private void wrongPasswords(int times) {
        IntStream.range(0, times).forEach(_ -> passwords.check(SAKURA, "Hanako2026", "tokei-ga-5ko"));
    }

    private List<String> told() {
        return jdbc.sql("select kind from mail order by posted_at, mail_id")
                .query((row, _) -> row.getString(1))
                .list();
    }
}

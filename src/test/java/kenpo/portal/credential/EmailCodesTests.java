package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EmailCodesTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final FlowKey FLOW = new FlowKey(new byte[] {1, 2, 3});
    private static final FlowKey OTHER_FLOW = new FlowKey(new byte[] {4, 5, 6});
    private static final EmailAddress ADDRESS = new EmailAddress("hanako@example.com");

    @Autowired
    private MailedCodes mailed;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final RecordingOutbox outbox = new RecordingOutbox();
    private EmailCodes codes;
    private Account account;

    @BeforeEach
    void anAccount() {
        codes = new EmailCodes(mailed, outbox, audit);
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
    }

    @Test
    void theMailHoldsTheCodeAndHowLongItWorks() {
        assertThat(send(FLOW)).isEqualTo(new EmailCodeSending.Sent(MutableClock.START.plus(Duration.ofMinutes(10))));

        var mail = outbox.mails().getLast();
        assertThat(mail.kind()).isEqualTo(Mail.Kind.EMAIL_CODE);
        assertThat(mail.to()).isEqualTo(ADDRESS);
        assertThat(mail.code()).matches("[0-9]{6}");
        assertThat(mail.arguments()).containsExactly("9時10分");
    }

    @Test
    void theCodeWorksOnce() {
        send(FLOW);

        assertThat(check(FLOW, outbox.lastCode()))
                .isEqualTo(new EmailCodeCheck.Matched(new EmailCodeProof(SAKURA, account.id(), Purpose.SIGN_IN)));
        assertThat(check(FLOW, outbox.lastCode())).isInstanceOf(EmailCodeCheck.Mismatched.class);
    }

    @Test
    void onlyItsHashIsStored() {
        send(FLOW);

        assertThat(jdbc.sql("select to_jsonb(c)::text from email_code c")
                        .query(String.class)
                        .single())
                .doesNotContain(outbox.lastCode());
    }

    @Test
    void theCodeWorksInItsBrowserAndForItsPurposeOnly() {
        send(FLOW);

        assertThat(check(OTHER_FLOW, outbox.lastCode())).isEqualTo(new EmailCodeCheck.Mismatched(4));
        assertThat(codes.check(SAKURA, FLOW, account.id(), Purpose.ROSTER_EMAIL, outbox.lastCode()))
                .isEqualTo(new EmailCodeCheck.Mismatched(3));
        assertThat(check(FLOW, outbox.lastCode())).isInstanceOf(EmailCodeCheck.Matched.class);
    }

    @Test
    void itIsTakenAsPeopleTypeIt() {
        send(FLOW);
        var code = outbox.lastCode();

        assertThat(check(FLOW, code.substring(0, 3) + "\u3000" + code.substring(3)))
                .isInstanceOf(EmailCodeCheck.Matched.class);
    }

    @Test
    void afterTenMinutesItIsTooLate() {
        send(FLOW);
        clock.advance(Duration.ofMinutes(10));

        assertThat(check(FLOW, outbox.lastCode())).isEqualTo(new EmailCodeCheck.Expired());
    }

    @Test
    void aFurtherCodeLeavesTheEarlierValidUntilOneIsUsed() {
        send(FLOW);
        var first = outbox.lastCode();
        clock.advance(Duration.ofSeconds(60));
        assertThat(send(FLOW)).isInstanceOf(EmailCodeSending.Sent.class);

        assertThat(check(FLOW, first)).isInstanceOf(EmailCodeCheck.Matched.class);
        assertThat(check(FLOW, outbox.lastCode())).isInstanceOf(EmailCodeCheck.Mismatched.class);
    }

    @Test
    void aFurtherCodeWaitsSixtySecondsButANewSignInDoesNot() {
        send(FLOW);
        clock.advance(Duration.ofSeconds(59));

        assertThat(send(FLOW)).isEqualTo(new EmailCodeSending.TooSoon(MutableClock.START.plusSeconds(60)));
        assertThat(codes.resendFrom(SAKURA, FLOW, Purpose.SIGN_IN)).isEqualTo(MutableClock.START.plusSeconds(60));
        assertThat(send(OTHER_FLOW)).isInstanceOf(EmailCodeSending.Sent.class);
    }

    @Test
    void fiveFurtherCodesAnHourAreTheMost() {
        for (int i = 0; i < 6; i++) {
            assertThat(send(FLOW)).isInstanceOf(EmailCodeSending.Sent.class);
            clock.advance(Duration.ofSeconds(60));
        }

        assertThat(send(FLOW)).isEqualTo(new EmailCodeSending.TooMany(MutableClock.START.plus(Duration.ofMinutes(61))));
        clock.set(MutableClock.START.plus(Duration.ofMinutes(61)));
        assertThat(send(FLOW)).isInstanceOf(EmailCodeSending.Sent.class);
    }

    @Test
    void twentyMailsAnHourAreTheMostForAnAccount() {
        IntStream.range(0, 20)
                .forEach(i -> assertThat(send(new FlowKey(new byte[] {9, (byte) i})))
                        .isInstanceOf(EmailCodeSending.Sent.class));

        assertThat(send(FLOW)).isEqualTo(new EmailCodeSending.TooMany(MutableClock.START.plus(Duration.ofHours(1))));
        assertThat(outbox.mails()).hasSize(20);
    }

    @Test
    void fiveWrongCodesMakeItWaitWhateverIsSentOrBegunMeanwhile() {
        send(FLOW);
        var right = outbox.lastCode();
        for (int remaining = 4; remaining >= 0; remaining--) {
            assertThat(check(FLOW, outbox.wrongCode())).isEqualTo(new EmailCodeCheck.Mismatched(remaining));
        }
        clock.advance(Duration.ofSeconds(29));
        send(OTHER_FLOW);

        var waiting = new EmailCodeCheck.Waiting(MutableClock.START.plusSeconds(30));
        assertThat(check(FLOW, right)).isEqualTo(waiting);
        assertThat(check(OTHER_FLOW, outbox.lastCode())).isEqualTo(waiting);
        clock.advance(Duration.ofSeconds(1));
        assertThat(check(FLOW, right)).isInstanceOf(EmailCodeCheck.Matched.class);
    }

    @Test
    void whatIsNoCodeIsNotCounted() {
        send(FLOW);
        IntStream.range(0, 9)
                .forEach(i -> assertThat(check(FLOW, "12345")).isEqualTo(new EmailCodeCheck.NotSixDigits()));

        assertThat(check(FLOW, "\u3000")).isEqualTo(new EmailCodeCheck.Empty());
        assertThat(check(FLOW, outbox.lastCode())).isInstanceOf(EmailCodeCheck.Matched.class);
    }

    private EmailCodeSending send(FlowKey flow) {
        return codes.send(SAKURA, flow, account, ADDRESS, Purpose.SIGN_IN);
    }

    private EmailCodeCheck check(FlowKey flow, String typed) {
        return codes.check(SAKURA, flow, account.id(), Purpose.SIGN_IN, typed);
    }
}

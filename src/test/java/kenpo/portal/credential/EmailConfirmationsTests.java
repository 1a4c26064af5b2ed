package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EmailConfirmationsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final FlowKey FLOW = new FlowKey(new byte[] {1, 2, 3});
    private static final FlowKey OTHER_FLOW = new FlowKey(new byte[] {4, 5, 6});
    private static final EmailAddress ADDRESS = new EmailAddress("hanako@example.com");
    private static final EmailAddress OTHER = new EmailAddress("hanako@example.net");
    private static final Locale JA = Locale.of("ja");

    @Autowired
    private MailedCodes mailed;

    @Autowired
    private ConfirmationLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PublicAddress addresses;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private final RecordingOutbox outbox = new RecordingOutbox();
    private EmailConfirmations confirmations;
    private Account account;

    @BeforeEach
    void anAccountThatWaitsForItsAddress() {
        confirmations = new EmailConfirmations(mailed, links, accounts, outbox, addresses, audit, (Clock) clock);
        account = people.account(SAKURA, people.add(SAKURA, Person.insured("1", "1")));
        propose(ADDRESS);
    }

    @Test
    void theCodeConfirmsTheAddress() {
        begin(FLOW, ADDRESS);

        assertThat(confirmations.checkCode(SAKURA, FLOW, account.id(), outbox.lastCode()))
                .isEqualTo(new EmailConfirmationCheck.Confirmed());
        assertThat(confirmed()).isEqualTo(ADDRESS);
        assertThat(confirmations.confirmedWithin(SAKURA, FLOW, account.id())).isTrue();
        assertThat(confirmations.confirmedWithin(SAKURA, OTHER_FLOW, account.id()))
                .isFalse();
        assertThat(confirmations.look(SAKURA, outbox.lastToken())).isEqualTo(new LinkState.AlreadyConfirmed(JA));
    }

    @Test
    void theCodeWorksInItsBrowserOnly() {
        begin(FLOW, ADDRESS);

        assertThat(confirmations.checkCode(SAKURA, OTHER_FLOW, account.id(), outbox.lastCode()))
                .isEqualTo(new EmailConfirmationCheck.Mismatched(4));
        assertThat(confirmed()).isNull();
    }

    @Test
    void lookingAtTheLinkChangesNothing() {
        begin(FLOW, ADDRESS);
        var token = outbox.lastToken();

        assertThat(confirmations.look(SAKURA, token)).isEqualTo(new LinkState.Confirmable(JA));
        assertThat(confirmations.look(SAKURA, token)).isEqualTo(new LinkState.Confirmable(JA));
        assertThat(confirmed()).isNull();
    }

    @Test
    void pressingTheLinksButtonConfirmsOnce() {
        begin(FLOW, ADDRESS);
        var token = outbox.lastToken();

        assertThat(confirmations.confirm(SAKURA, token)).isEqualTo(new LinkState.Confirmed(JA));
        assertThat(confirmations.confirm(SAKURA, token)).isEqualTo(new LinkState.AlreadyConfirmed(JA));
        assertThat(confirmed()).isEqualTo(ADDRESS);
        assertThat(confirmations.confirmedWithin(SAKURA, FLOW, account.id())).isTrue();
    }

    @Test
    void theCodeTypedAfterTheLinkIsRightToo() {
        begin(FLOW, ADDRESS);
        confirmations.confirm(SAKURA, outbox.lastToken());

        assertThat(confirmations.checkCode(SAKURA, FLOW, account.id(), outbox.lastCode()))
                .isEqualTo(new EmailConfirmationCheck.Confirmed());
    }

    @Test
    void theLinkLivesADayAndTheCodeTenMinutes() {
        begin(FLOW, ADDRESS);
        clock.advance(Duration.ofMinutes(10));
        assertThat(confirmations.checkCode(SAKURA, FLOW, account.id(), outbox.lastCode()))
                .isEqualTo(new EmailConfirmationCheck.Expired());

        clock.set(MutableClock.START.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(confirmations.look(SAKURA, outbox.lastToken())).isEqualTo(new LinkState.Confirmable(JA));
        clock.advance(Duration.ofSeconds(1));
        assertThat(confirmations.confirm(SAKURA, outbox.lastToken())).isEqualTo(new LinkState.Expired(JA));
        assertThat(confirmed()).isNull();
    }

    @Test
    void anotherSocietysLinkIsUnknown() {
        begin(FLOW, ADDRESS);
        var token = outbox.lastToken();
        var momiji = TestSocieties.momiji();

        rows.of(
                momiji,
                () -> assertThat(confirmations.confirm(momiji.id(), token)).isEqualTo(new LinkState.Unknown()));
        assertThat(confirmations.look(SAKURA, "a".repeat(43))).isEqualTo(new LinkState.Unknown());
        assertThat(confirmations.look(SAKURA, "a\0")).isEqualTo(new LinkState.Unknown());
    }

    @Test
    void aCorrectedAddressIsMailedAtOnceAndEndsWhatWasSentBefore() {
        begin(FLOW, ADDRESS);
        var oldToken = outbox.lastToken();
        var oldCode = outbox.lastCode();
        propose(OTHER);

        assertThat(begin(FLOW, OTHER)).isInstanceOf(EmailCodeSending.Sent.class);
        assertThat(outbox.mails().getLast().to()).isEqualTo(OTHER);
        assertThat(confirmations.confirm(SAKURA, oldToken)).isEqualTo(new LinkState.Expired(JA));
        assertThat(confirmations.checkCode(SAKURA, FLOW, account.id(), oldCode))
                .isInstanceOf(EmailConfirmationCheck.Mismatched.class);
        assertThat(confirmations.confirm(SAKURA, outbox.lastToken())).isEqualTo(new LinkState.Confirmed(JA));
        assertThat(confirmed()).isEqualTo(OTHER);
    }

    @Test
    void correctingOverAndOverIsLimitedToo() {
        for (int i = 0; i < 6; i++) {
            assertThat(begin(FLOW, new EmailAddress("a" + i + "@example.com")))
                    .isInstanceOf(EmailCodeSending.Sent.class);
        }

        assertThat(begin(FLOW, ADDRESS)).isInstanceOf(EmailCodeSending.TooMany.class);
        assertThat(outbox.mails()).hasSize(6);
    }

    @Test
    void codeOfAnAddressGivenUpProvesNoMailbox() {
        for (int i = 0; i < 6; i++) {
            begin(FLOW, new EmailAddress("a" + i + "@example.com"));
        }
        propose(OTHER);
        assertThat(begin(FLOW, OTHER)).isInstanceOf(EmailCodeSending.TooMany.class);

        assertThat(confirmations.checkCode(SAKURA, FLOW, account.id(), outbox.lastCode()))
                .isEqualTo(new EmailConfirmationCheck.Expired());
        assertThat(confirmed()).isNull();
        assertThat(confirmations.confirmedWithin(SAKURA, FLOW, account.id())).isFalse();
    }

    @Test
    void askingAgainForTheSameAddressWaitsSixtySeconds() {
        begin(FLOW, ADDRESS);

        assertThat(begin(FLOW, ADDRESS)).isEqualTo(new EmailCodeSending.TooSoon(MutableClock.START.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(60));
        assertThat(confirmations.resend(
                        SAKURA, FLOW, accounts.find(SAKURA, account.id()).orElseThrow()))
                .isInstanceOf(EmailCodeSending.Sent.class);
    }

    @Test
    void aFrozenAccountConfirmsNothing() {
        begin(FLOW, ADDRESS);
        accounts.freeze(SAKURA, account.id());

        assertThat(confirmations.confirm(SAKURA, outbox.lastToken())).isEqualTo(new LinkState.Expired(JA));
    }

    private EmailCodeSending begin(FlowKey flow, EmailAddress address) {
        return confirmations.begin(SAKURA, flow, account, address);
    }

    private void propose(EmailAddress address) {
        jdbc.sql("update account set identity_confirmed_at = created_at, email = ?, email_confirmed_at = null")
                .param(address.value())
                .update();
    }

    private @Nullable EmailAddress confirmed() {
        var progress = accounts.find(SAKURA, account.id()).orElseThrow().firstSignIn();
        return progress.emailConfirmedAt() == null ? null : progress.email();
    }
}

package kenpo.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.Mailbox;
import kenpo.portal.account.Mailboxes;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a try tells of the account whose address a mail goes to. */
@DatabaseTest
class MailFateTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private Mails mails;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private TestMembers people;

    @Autowired
    private JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void aMemberWithAnAddress() {
        account = people.completedAccount(TestSocieties.sakura(), 1, null);
    }

    @Test
    void answersOfTheRecipientsSideAreKeptAndTheLastOneCounts() {
        tried("m1@example.com", new Delivery.Deferred("450 4.2.2"));
        assertThat(mailbox().state()).isEqualTo(MailTried.Outcome.POSTPONED);
        tried("M1@Example.com", new Delivery.Bounced("550 5.1.1"));
        assertThat(mailbox().state()).isEqualTo(MailTried.Outcome.REFUSED);
        assertThat(mailbox().reply()).isEqualTo("550 5.1.1");
        tried("m1@example.com", new Delivery.Sent("250"));
        assertThat(mailbox().state()).isEqualTo(MailTried.Outcome.ACCEPTED);
    }

    @Test
    void ownMailServerThatIsAwaySaysNothingOfTheRecipient() {
        tried("m1@example.com", new Delivery.Unreachable("NO CONNECTION"));
        tried("m1@example.com", new Delivery.Deferred(Mails.UNREADABLE));
        assertThat(mailboxes.of(SAKURA, account.id())).isEmpty();
    }

    @Test
    void addressOfNobodyIsNotKept() {
        tried("nobody@example.com", new Delivery.Bounced("550"));
        assertThat(jdbc.sql("select count(*) from mailbox").query(Long.class).single())
                .isZero();
    }

    private Mailbox mailbox() {
        return mailboxes.of(SAKURA, account.id()).orElseThrow();
    }

    private void tried(String address, Delivery delivery) {
        mails.post(
                SAKURA,
                new Mail(Mail.Kind.EMAIL_CODE, new EmailAddress(address), Locale.JAPANESE, null, null, List.of()));
        var id = jdbc.sql("select mail_id from mail where state = 'WAITING' and tries = 0")
                .query(UUID.class)
                .single();
        var queued = new QueuedMail(SAKURA, id);
        mails.begin(queued);
        mails.record(queued, delivery);
    }
}

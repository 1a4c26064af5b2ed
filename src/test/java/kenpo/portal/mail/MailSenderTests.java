package kenpo.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Societies;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;

@DatabaseTest
@Committing
class MailSenderTests {
    private static final SocietyId SOCIETY = TestSocieties.sakura().id();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Mails mails;

    @Autowired
    private MailQueue queue;

    @Autowired
    private MailCipher cipher;

    @Autowired
    private Societies societies;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MutableClock clock;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<MailSender> senders = new ArrayList<>();

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop();
        for (MailSender sender : senders) {
            sender.stop();
        }
    }

    @Test
    void sentMailIsForgottenButForItsFate() {
        post("a@example.com");

        sender(server.getSmtp().getPort()).sendDue();

        awaitStates("SENT");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(values("select last_reply from mail")).containsExactly("250");
        assertThat(values("select content_encrypted::text from mail where content_encrypted is not null"))
                .isEmpty();
    }

    @Test
    void mailOfATransactionRolledBackIsNeverThere() {
        assertThatThrownBy(() -> rows.of(TestSocieties.sakura(), () -> {
                    outbox.post(SOCIETY, TestMails.code(Locale.JAPANESE));
                    throw new IllegalStateException("rolls back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(queue.size()).isZero();
    }

    @Test
    void postingWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.post(SOCIETY, TestMails.code(Locale.JAPANESE)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void neitherRecipientNorCodeIsReadableInTheDatabase() {
        post(TestMails.ADDRESS);

        assertThat(values("select encode(recipient_encrypted, 'escape') from mail"))
                .singleElement()
                .asString()
                .doesNotContain("hanako")
                .doesNotContain("example.com");
        assertThat(values("select encode(content_encrypted, 'escape') from mail"))
                .singleElement()
                .asString()
                .doesNotContain("042137")
                .doesNotContain("Subject");
    }

    @Test
    void mailsWaitWhileTheServerIsDownAndNoneIsLost() throws InterruptedException {
        int port = server.getSmtp().getPort();
        server.stop();
        for (int i = 0; i < 20; i++) {
            post("m" + i + "@example.com");
        }
        var sender = sender(port);
        sender.sendDue();
        await().until(() -> values("select mail_id::text from mail where last_reply = 'NO CONNECTION'")
                        .size()
                == 20);
        assertThat(queue.size()).isEqualTo(20);

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            clock.advance(Duration.ofSeconds(5));
            sender.sendDue();
            await().until(() -> queue.size() == 0);
            assertThat(messageIds(back.getReceivedMessages())).hasSize(20).doesNotHaveDuplicates();
        } finally {
            back.stop();
        }
    }

    @Test
    void refusedRecipientBouncesAtOnce() throws Exception {
        try (var refusing = new ScriptedSmtpServer(Map.of("RCPT", "550 5.1.1 unknown"))) {
            post("gone@example.com");

            sender(refusing.port()).sendDue();

            awaitStates("BOUNCED");
            assertThat(values("select last_reply from mail")).containsExactly("550 5.1.1");
            assertThat(queue.size()).isZero();
        }
    }

    @Test
    void mailIsGivenUpAfterADay() throws Exception {
        try (var busy = new ScriptedSmtpServer(Map.of("RCPT", "450 4.2.0 later"))) {
            post("busy@example.com");
            var sender = sender(busy.port());
            sender.sendDue();
            await().until(() -> !values("select last_reply from mail where last_reply is not null")
                    .isEmpty());
            awaitStates("WAITING");

            clock.advance(Duration.ofHours(24));
            sender.sendDue();

            awaitStates("GIVEN_UP");
            assertThat(values("select last_reply from mail")).containsExactly("450 4.2.0");
        }
    }

    @Test
    void recipientsThatHangDelayOnlyThemselves() throws Exception {
        try (var hanging = new ScriptedSmtpServer(Map.of("RCPT TO:<slow@example.com>", "HANG"))) {
            for (int i = 0; i < MailSender.AT_A_TIME - 1; i++) {
                post("slow@example.com");
            }
            for (int i = 0; i < 10; i++) {
                post("m" + i + "@example.com");
            }

            sender(hanging.port()).sendDue();

            await().atMost(Duration.ofSeconds(4))
                    .until(() -> values("select mail_id::text from mail where state = 'SENT'")
                                    .size()
                            == 10);
            assertThat(values("select mail_id::text from mail where state = 'WAITING'"))
                    .hasSize(MailSender.AT_A_TIME - 1);
        }
    }

    @Test
    void serversShareTheQueueWithoutSendingTwice() {
        for (int i = 0; i < 60; i++) {
            post("m" + i + "@example.com");
        }
        var first = sender(server.getSmtp().getPort());
        var second = sender(server.getSmtp().getPort());

        first.wake();
        second.wake();
        first.wake();
        second.wake();

        await().until(() -> queue.size() == 0);
        assertThat(messageIds(server.getReceivedMessages())).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void mailOfAServerThatDiedIsTakenOverAndThatOfALivingOneIsNot() {
        post("a@example.com");
        post("b@example.com");
        var taken = queue.take(2);
        clock.advance(MailQueue.LEASE.minusSeconds(1));
        queue.keep(List.of(taken.getFirst()));
        clock.advance(Duration.ofSeconds(1));
        db.sql("update mail_queue set leased_until = clock_timestamp() where mail_id = :mail")
                .param("mail", taken.getLast().id())
                .update();

        assertThat(queue.take(2)).containsExactly(taken.getLast());
    }

    @Test
    void serverWhoseClockIsAheadTakesNothingThatAnotherHas() {
        post("a@example.com");
        var taken = queue.take(1);
        clock.advance(MailQueue.LEASE.multipliedBy(3));

        assertThat(queue.take(1)).isEmpty();
        queue.keep(taken);
        clock.advance(MailQueue.LEASE);
        assertThat(queue.take(1)).isEmpty();
    }

    @Test
    void mailUnderWayIsNotSentAgainByItsOwnServerWhenItsLeaseRunsOut() throws Exception {
        try (var hanging = new ScriptedSmtpServer(Map.of("RCPT TO:<slow@example.com>", "HANG"))) {
            post("slow@example.com");
            var sender = sender(hanging.port());
            sender.sendDue();
            await().until(() -> values("select tries::text from mail").contains("1"));
            clock.advance(MailQueue.LEASE);
            db.sql("update mail_queue set leased_until = clock_timestamp()").update();
            post("b@example.com");

            sender.sendDue();

            await().until(() -> values("select state from mail").contains("SENT"));
            assertThat(values("select tries::text from mail")).containsExactly("1", "1");
        }
    }

    @Test
    void catcherKeepsTheNewestMailsReadable() {
        rows.of(TestSocieties.sakura(), () -> {
            for (int i = 0; i <= CaughtMails.KEPT; i++) {
                outbox.post(SOCIETY, codeTo("m" + i + "@example.com"));
                clock.advance(Duration.ofSeconds(1));
            }
        });
        var sender = sender(new Catcher());
        sender.sendDue();
        await().until(() -> queue.size() == 0);

        var caught = rows.of(TestSocieties.sakura(), () -> new CaughtMails(db, cipher, new Catcher()).latest(SOCIETY));

        assertThat(caught).hasSize(CaughtMails.KEPT);
        assertThat(new HashSet<>(caught.stream().map(CaughtMail::recipient).toList()))
                .contains("m" + CaughtMails.KEPT + "@example.com")
                .doesNotContain("m0@example.com");
        assertThat(caught.getFirst().text()).contains("\n\n042137\n\n");
        assertThat(caught.getFirst().sender()).isEqualTo("さくら健康保険組合 <no-reply@sakura.localhost>");
    }

    @Test
    void withoutAMailServerMailsWaitUntried() {
        post("a@example.com");

        sender(new NoCarrier()).sendDue();

        assertThat(values("select tries::text from mail where state = 'WAITING'"))
                .containsExactly("0");
        assertThat(queue.size()).isOne();
    }

    @Test
    void fatesAreCounted() {
        post("a@example.com");

        sender(server.getSmtp().getPort()).sendDue();

        await().until(() ->
                meters.counter("portal.mail.tries", "outcome", "sent").count() == 1);
    }

    private void post(String recipient) {
        rows.of(TestSocieties.sakura(), () -> outbox.post(SOCIETY, codeTo(recipient)));
    }

    private static Mail codeTo(String recipient) {
        return Mail.emailCode(new EmailAddress(recipient), Locale.JAPANESE, "042137", TestMails.UNTIL);
    }

    private MailSender sender(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        return sender(new SmtpServer(smtp));
    }

    private MailSender sender(Carrier carrier) {
        var sender = new MailSender(queue, mails, societies, carrier, meters);
        senders.add(sender);
        return sender;
    }

    private void awaitStates(String... states) {
        await().untilAsserted(() -> assertThat(values("select state from mail")).containsExactly(states));
    }

    private List<String> values(String sql) {
        return rows.of(
                TestSocieties.sakura(), () -> db.sql(sql).query(String.class).list());
    }

    private static List<String> messageIds(MimeMessage... messages) {
        return Arrays.stream(messages)
                .map(message -> {
                    try {
                        return message.getMessageID();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}

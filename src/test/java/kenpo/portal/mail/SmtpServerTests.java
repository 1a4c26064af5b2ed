package kenpo.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpServerTests {
    private static final Letter LETTER = new Letter(
            TestMails.ADDRESS,
            "From: no-reply@sakura.localhost\r\nTo: " + TestMails.ADDRESS
                    + "\r\nMessage-ID: <1@sakura.localhost>\r\nSubject: x\r\n\r\nbody\r\n");

    @Test
    void acceptedMailArrivesAsItWasWritten() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var delivery = smtp(server.getSmtp().getPort()).carry(LETTER);

            assertThat(delivery).isInstanceOf(Delivery.Sent.class);
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getMessageID()).isEqualTo("<1@sakura.localhost>");
            assertThat(received[0].getContent().toString().strip()).isEqualTo("body");
        } finally {
            server.stop();
        }
    }

    @Test
    void refusedRecipientIsABounceWithoutTheServersText() throws IOException {
        assertThat(delivery(Map.of("RCPT", "550 5.1.1 <" + TestMails.ADDRESS + ">: no such user")))
                .isEqualTo(new Delivery.Bounced("550 5.1.1"));
    }

    @Test
    void refusedMessageIsABounce() throws IOException {
        assertThat(delivery(Map.of("END", "554 5.6.0 not this"))).isEqualTo(new Delivery.Bounced("554 5.6.0"));
    }

    @Test
    void greylistedRecipientIsTriedAgain() throws IOException {
        assertThat(delivery(Map.of("RCPT", "450 4.2.0 try later"))).isEqualTo(new Delivery.Deferred("450 4.2.0"));
    }

    @Test
    void refusedSenderIsForTheOperatorToRepair() throws IOException {
        assertThat(delivery(Map.of("MAIL", "530 5.7.0 authenticate first")))
                .isEqualTo(new Delivery.Deferred("530 5.7.0"));
    }

    @Test
    void serverThatHangsIsLeftAfterItsTime() throws IOException {
        try (var server = new ScriptedSmtpServer(Map.of("RCPT", "HANG"))) {
            var mailSender = sender(server.port());
            mailSender.getJavaMailProperties().put("mail.smtp.timeout", "200");

            assertThat(new SmtpServer(mailSender).carry(LETTER))
                    .isInstanceOfAny(Delivery.Deferred.class, Delivery.Unreachable.class);
        }
    }

    @Test
    void deadServerSaysNothingAboutTheMail() throws IOException {
        int port;
        try (var server = new ScriptedSmtpServer(Map.of())) {
            port = server.port();
        }

        assertThat(smtp(port).carry(LETTER)).isEqualTo(new Delivery.Unreachable("NO CONNECTION"));
    }

    @Test
    void serverThatIsShuttingDownSaysNothingAboutTheMail() throws IOException {
        assertThat(delivery(Map.of("CONNECT", "421 4.3.2 closing"))).isInstanceOf(Delivery.Unreachable.class);
    }

    private static Delivery delivery(Map<String, String> replies) throws IOException {
        try (var server = new ScriptedSmtpServer(replies)) {
            return smtp(server.port()).carry(LETTER);
        }
    }

    private static SmtpServer smtp(int port) {
        return new SmtpServer(sender(port));
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }
}

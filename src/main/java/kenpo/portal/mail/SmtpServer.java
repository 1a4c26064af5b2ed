package kenpo.portal.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server named by {@code spring.mail.…}; it is never waited for longer than these times. */
final class SmtpServer implements Carrier {
    private static final Map<String, String> DEFAULTS = Map.of(
            "connectiontimeout", "5000",
            "timeout", "10000",
            "writetimeout", "10000",
            "starttls.enable", "true",
            "ssl.checkserveridentity", "true");

    private final JavaMailSenderImpl server;
    private final Session session;

    SmtpServer(JavaMailSenderImpl server) {
        this.server = server;
        var protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        var properties = server.getJavaMailProperties();
        DEFAULTS.forEach((name, value) -> properties.putIfAbsent("mail." + protocol + "." + name, value));
        server.setJavaMailProperties(properties);
        session = server.getSession();
    }

    @Override
    public Delivery carry(Letter letter) {
        try (var transport =
                (SMTPTransport) session.getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol())) {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            var message = new MimeMessage(
                    session, new ByteArrayInputStream(letter.content().getBytes(StandardCharsets.US_ASCII)));
            transport.sendMessage(message, new Address[] {new InternetAddress(letter.recipient())});
            return new Delivery.Sent(SmtpReply.of(transport.getLastReturnCode(), transport.getLastServerResponse()));
        } catch (MessagingException e) {
            return SmtpReply.delivery(e);
        }
    }
}

package kenpo.portal.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import kenpo.portal.mail.MailCipher.Part;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The built-in catcher's mails, kept in the database so that every server shows the same. */
@Repository
public class CaughtMails {
    static final int KEPT = 200;

    private final JdbcClient db;
    private final MailCipher cipher;
    private final Carrier carrier;

    CaughtMails(JdbcClient db, MailCipher cipher, Carrier carrier) {
        this.db = db;
        this.cipher = cipher;
        this.carrier = carrier;
    }

    /** False where a mail server is named, or outside a demo: then nobody may read here. */
    @AcrossSocieties
    public boolean isActive() {
        return carrier instanceof Catcher;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<CaughtMail> latest(SocietyId society) {
        return db.sql("""
                        select * from mail where society_id = :society and state = 'CAUGHT' and content_encrypted is not null
                        order by posted_at desc, mail_id desc limit :kept
                        """)
                .param("society", society.value())
                .param("kept", KEPT)
                .query(this::mail)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<CaughtMail> find(SocietyId society, UUID id) {
        return db.sql("""
                        select * from mail where society_id = :society and mail_id = :id
                          and state = 'CAUGHT' and content_encrypted is not null
                        """)
                .param("society", society.value())
                .param("id", id)
                .query(this::mail)
                .optional();
    }

    private CaughtMail mail(ResultSet row, int number) throws SQLException {
        var id = new QueuedMail(
                new SocietyId(row.getObject("society_id", UUID.class)), row.getObject("mail_id", UUID.class));
        var content = cipher.decrypted(id, Part.CONTENT, row.getBytes("content_encrypted"));
        return read(id.id(), row.getTimestamp("posted_at").toInstant(), content);
    }

    static CaughtMail read(UUID id, Instant postedAt, String content) {
        try {
            var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            var parts = (MimeMultipart) message.getContent();
            var text = text(parts.getBodyPart(0));
            return new CaughtMail(
                    id,
                    postedAt,
                    named((InternetAddress) message.getFrom()[0]),
                    message.getRecipients(MimeMessage.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    text,
                    text(parts.getBodyPart(1)),
                    text.lines()
                            .filter(line -> line.matches("https?://\\S+"))
                            .findFirst()
                            .orElse(null));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a caught mail could not be read", e);
        }
    }

    private static String named(InternetAddress address) {
        return address.getPersonal() + " <" + address.getAddress() + ">";
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}

package kenpo.portal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import kenpo.portal.society.Society;

/** A finished mail: where it goes, and the message as it travels (RFC 5322), which is ASCII. */
record Letter(String recipient, String content) {
    /** The id becomes the Message-ID, so that a mail sent twice can be told from two mails. */
    static Letter written(Society society, UUID id, Mail mail, Instant now) {
        try {
            var message = new Addressed("<" + id + "@" + society.canonicalHost() + ">");
            var words = MailWording.of(society, mail);
            message.setFrom(sender(society, mail));
            message.setRecipient(
                    MimeMessage.RecipientType.TO, new InternetAddress(mail.to().value()));
            message.setSubject(words.subject(), "UTF-8");
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", mail.language().getLanguage());
            message.setContent(
                    new MimeMultipart("alternative", part(words.text(), "plain"), part(words.html(), "html")));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return new Letter(mail.to().value(), bytes.toString(StandardCharsets.US_ASCII));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail could not be written", e);
        }
    }

    private static InternetAddress sender(Society society, Mail mail) throws IOException {
        var configured = society.settings().contact().mailFrom();
        var address = configured == null ? "no-reply@" + society.canonicalHost() : configured;
        return new InternetAddress(
                oneLine(address), oneLine(society.name(mail.language())), StandardCharsets.UTF_8.name());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    /** Keeps the Message-ID it is given. */
    private static final class Addressed extends MimeMessage {
        /** Composing needs no server, and a session made anew for each mail would cost more than the mail. */
        private static final Session NO_SERVER = Session.getInstance(new Properties());

        private final String messageId;

        Addressed(String messageId) {
            super(NO_SERVER);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}

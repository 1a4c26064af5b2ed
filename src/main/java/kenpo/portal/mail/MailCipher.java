package kenpo.portal.mail;

import java.nio.charset.StandardCharsets;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import org.springframework.stereotype.Component;

/** Encrypts what a mail says and to whom, each bound to society, mail and part, so that none can be put in another's place. */
@Component
class MailCipher {
    enum Part {
        RECIPIENT,
        CONTENT
    }

    private final KeyRing keys;

    MailCipher(KeyRing keys) {
        this.keys = keys;
    }

    byte[] encrypted(QueuedMail mail, Part part, String plain) {
        return keys.encrypt(KeyPurpose.MAIL, plain.getBytes(StandardCharsets.UTF_8), context(mail, part));
    }

    String decrypted(QueuedMail mail, Part part, byte[] encrypted) {
        return new String(keys.decrypt(KeyPurpose.MAIL, encrypted, context(mail, part)), StandardCharsets.UTF_8);
    }

    private static byte[] context(QueuedMail mail, Part part) {
        return (mail.society() + " " + mail.id() + " " + part).getBytes(StandardCharsets.US_ASCII);
    }
}

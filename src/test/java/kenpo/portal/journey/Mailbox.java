package kenpo.portal.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A real SMTP server, and the mails it received. */
final class Mailbox {
    /** Tests are full of new browsers. */
    private static final Set<String> NEW_BROWSER = Set.of("はじめてのブラウザからログインがありました", "A sign-in from a new browser");

    private static final class Shared {
        static final Mailbox SERVER = new Mailbox(0);
    }

    /** One received mail. */
    record Letter(String subject, String from, String text, String html) {
        private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");
        private static final Pattern LINK = Pattern.compile("(?m)^(https?://\\S+)$");

        String code() {
            return first(CODE);
        }

        String link() {
            return first(LINK);
        }

        private String first(Pattern pattern) {
            var found = pattern.matcher(text.replace("\r", ""));
            if (!found.find()) {
                throw new AssertionError("no " + pattern + " in " + text);
            }
            return found.group(1);
        }
    }

    private final Map<String, Integer> read = new ConcurrentHashMap<>();
    private final ServerSetup setup;
    private GreenMail server;

    Mailbox(int port) {
        setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
    }

    static Mailbox shared() {
        return Shared.SERVER;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void stop() {
        server.stop();
    }

    /** On the same port as before; what had arrived is forgotten. */
    void startAgain(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        read.clear();
    }

    /** The oldest mail to this address that was not read yet, those about new browsers apart; waits for it. */
    Letter next(String address) {
        var letter = nextOfAny(address);
        while (NEW_BROWSER.contains(letter.subject())) {
            letter = nextOfAny(address);
        }
        return letter;
    }

    /** The oldest mail to this address that was not read yet; waits for it. */
    Letter nextOfAny(String address) {
        int index = read.getOrDefault(address, 0);
        Awaitility.await("mail to " + address)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> received(address).size() > index);
        read.put(address, index + 1);
        return letter(received(address).get(index));
    }

    int count(String address) {
        return received(address).size();
    }

    private List<MimeMessage> received(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(
                    message.getSubject(),
                    message.getFrom()[0].toString(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}

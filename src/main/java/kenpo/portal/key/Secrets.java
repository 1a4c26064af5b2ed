package kenpo.portal.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The only source of randomness; a test gives it a generator of its own. */
@Component
public class Secrets {
    private final SecureRandom random;
    private final Clock clock;

    @Autowired
    Secrets(Clock clock) {
        this(new SecureRandom(), clock);
    }

    public Secrets(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** 256 random bits as 43 base64url characters, for cookies and links. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** Uniformly chosen characters of the alphabet (which has no surrogate pairs). */
    public String text(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** A time-ordered key (UUID version 7, RFC 9562): not a secret, since its time part can be guessed. */
    public UUID id() {
        long high = (clock.millis() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

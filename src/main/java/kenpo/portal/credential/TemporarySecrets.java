package kenpo.portal.credential;

import kenpo.portal.key.Secrets;
import org.springframework.stereotype.Component;

/** Makes what is printed on letters, without characters that look alike (0 o, 1 l i). */
@Component
class TemporarySecrets {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;

    private final Secrets secrets;

    TemporarySecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /** With a hyphen, so that it can never be a chosen one: {@code k7md-x2pa}. */
    String userId() {
        return secrets.text(ALPHABET, 4) + "-" + secrets.text(ALPHABET, 4);
    }

    /** About 59 bits; always with a letter and a digit, since some societies ask for both. */
    String password() {
        while (true) {
            var password = secrets.text(ALPHABET, PASSWORD_LENGTH);
            if (password.chars().anyMatch(Character::isDigit)
                    && password.chars().anyMatch(Character::isLetter)) {
                return password;
            }
        }
    }

    /** Eight characters as typed, in upper case. */
    String postedCode() {
        return secrets.text(ALPHABET, 8).toUpperCase(java.util.Locale.ROOT);
    }

    /** As printed: in two groups. */
    static String grouped(String postedCode) {
        return postedCode.substring(0, 4) + "-" + postedCode.substring(4);
    }
}

package kenpo.portal.credential.authenticatorapp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A secret as apps take it in: typed as text, or as {@code otpauth://} address by QR code or link.
 *
 * @param issuer whose account it is, as the app shows it
 * @param account the user ID
 */
public record KeyUri(String issuer, String account, TotpSecret secret) {
    private static final Pattern GROUP = Pattern.compile(".{4}(?=.)");

    /** The colon parts issuer and account in the address, and so is in neither of them. */
    public KeyUri {
        issuer = issuer.replace(":", "");
        account = account.replace(":", "");
    }

    /** To be typed. */
    public String key() {
        return Base32.encode(secret.bytes());
    }

    /** In groups of four, for reading. */
    public String grouped() {
        return GROUP.matcher(key()).replaceAll("$0 ");
    }

    public String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(encoded(issuer), encoded(account), key(), encoded(issuer));
    }

    /** The address, for another device to scan. */
    public QrPicture picture() {
        return QrPicture.of(address());
    }

    /** Never the secret: this text may end in a log. */
    @Override
    public String toString() {
        return "KeyUri[…]";
    }

    /** RFC 3986; URLEncoder writes forms, where a space is a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

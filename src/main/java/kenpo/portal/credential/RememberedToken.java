package kenpo.portal.credential;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kenpo.portal.key.Sha256;

/** What the cookie of a remembered browser holds: which row, and the secret that shows it. */
record RememberedToken(RememberedBrowserId id, String secret) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([\\w-]{43})");

    static Optional<RememberedToken> of(String cookie) {
        var parts = FORM.matcher(cookie);
        return parts.matches()
                ? Optional.of(
                        new RememberedToken(new RememberedBrowserId(UUID.fromString(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(secret);
    }

    String cookie() {
        return id.value() + "." + secret;
    }

    @Override
    public String toString() {
        return "RememberedToken";
    }
}

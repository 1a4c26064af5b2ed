package kenpo.portal.signin;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a session without giving it away: the hash that is stored of its id, in hexadecimal digits. */
public record DeviceId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public DeviceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the hash of a session's id");
        }
    }

    public static DeviceId of(byte[] hash) {
        return new DeviceId(HexFormat.of().formatHex(hash));
    }

    public static Optional<DeviceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DeviceId(text)) : Optional.empty();
    }

    public byte[] hash() {
        return HexFormat.of().parseHex(value);
    }
}

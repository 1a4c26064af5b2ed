package kenpo.portal.credential;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A network address as the limits see it: an IPv4 address, or the /64 of an IPv6 address, which one line gets whole. */
record NetworkSource(@Nullable InetAddress address) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");
    private static final int LINE_BYTES = 8;

    /** Text that is no address is all one source. */
    static NetworkSource of(String text) {
        var bare = text.replaceFirst("%.*$", "").replaceAll("^\\[|]$", "");
        return new NetworkSource(LITERAL.matcher(bare).matches() ? literal(bare) : null);
    }

    String key() {
        if (address == null) {
            return "unknown";
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress()
                : HexFormat.ofDelimiter(":").formatHex(bytes, 0, LINE_BYTES) + "/64";
    }

    /** For its owner's eyes: enough to recognise a line by, not to find it. */
    String shortened() {
        if (address == null) {
            return "";
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress().replaceFirst("[0-9]+$", "*")
                : HexFormat.of().withDelimiter("").formatHex(bytes, 0, 6).replaceAll("(....)(?=.)", "$1:") + ":*";
    }

    /** Whether it lies in this CIDR block; a block without length is one address, one that is none holds nobody. */
    boolean isWithin(String cidr) {
        var parts = cidr.split("/", 2);
        var network = of(parts[0]).address;
        if (address == null || network == null || address.getAddress().length != network.getAddress().length) {
            return false;
        }
        int bits = address.getAddress().length * 8;
        int length = parts.length == 1 ? bits : prefix(parts[1]);
        return length >= 0 && length <= bits && shifted(address, bits - length).equals(shifted(network, bits - length));
    }

    private static int prefix(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static BigInteger shifted(InetAddress address, int bits) {
        return new BigInteger(1, address.getAddress()).shiftRight(bits);
    }

    /** IPv4 inside IPv6 (::ffff:…) comes back as IPv4. */
    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

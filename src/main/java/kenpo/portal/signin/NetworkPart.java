package kenpo.portal.signin;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of a network address that names a network, not a line or a person: 24 bits of IPv4, 48 of IPv6. */
public final class NetworkPart {
    private static final int IPV6_GROUPS = 3;

    private NetworkPart() {}

    /** Empty for what is no address. */
    public static String of(String address) {
        try {
            byte[] bytes =
                    InetAddress.ofLiteral(address.replaceFirst("%.*$", "")).getAddress();
            return bytes.length == 4 ? ipv4(bytes) : ipv6(bytes);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String ipv4(byte[] bytes) {
        return (bytes[0] & 255) + "." + (bytes[1] & 255) + "." + (bytes[2] & 255) + ".0";
    }

    private static String ipv6(byte[] bytes) {
        return IntStream.range(0, IPV6_GROUPS)
                .mapToObj(group -> HexFormat.of().formatHex(bytes, 2 * group, 2 * group + 2))
                .map(group -> group.replaceFirst("^0{1,3}", ""))
                .collect(Collectors.joining(":", "", "::"));
    }
}

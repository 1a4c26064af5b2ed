package kenpo.portal.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import kenpo.portal.operator.Refusal;

/** Networks such as 10.0.0.0/8 or single addresses, as a setting lists them. */
record Networks(List<Network> networks) {
    /** One network: an address and how many of its bits count. */
    record Network(InetAddress address, int bits) {
        private boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] others = other.getAddress();
            if (mine.length != others.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((mine[bit / 8] & mask) != (others[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    Networks {
        networks = List.copyOf(networks);
    }

    /** Throws Refusal for what is neither address nor network. */
    static Networks parse(String setting, String value) {
        return new Networks(Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> network(setting, text))
                .toList());
    }

    private static Network network(String setting, String text) {
        try {
            int slash = text.indexOf('/');
            var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int most = address.getAddress().length * 8;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= most) {
                return new Network(address, bits);
            }
            throw new IllegalArgumentException(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(setting + ": " + text + " is neither an address nor a network such as 10.0.0.0/8.", e);
        }
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    /** False for text that is no address. */
    boolean contains(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            return networks.stream().anyMatch(network -> network.contains(literal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package kenpo.portal.signin;

import java.time.Instant;

/**
 * One signed-in browser of a member.
 *
 * @param browser as it calls itself
 * @param address the network address, whole; for pages there is {@link #network}
 * @param here the one that asks
 */
public record Device(DeviceId id, String browser, String address, Instant since, Instant lastSeen, boolean here) {
    /** The address without its last part, which is nobody's business but the network's. */
    public String network() {
        return NetworkPart.of(address);
    }
}

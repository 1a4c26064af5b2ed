package kenpo.portal.settings.web;

import java.time.Instant;
import java.util.List;
import kenpo.portal.signin.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /settings/devices.
 *
 * @param done what has just been done
 */
record DevicesPage(List<Line> lines, @Nullable Done done) {
    /** A signed-in browser in words; network: shortened, empty when unknown. */
    record Line(DeviceId id, String name, String network, Instant since, Instant lastSeen, boolean here) {}

    /** Names are those of the address's parameters. */
    enum Done {
        ENDED,
        OTHERS
    }

    DevicesPage {
        lines = List.copyOf(lines);
    }

    public boolean hasOthers() {
        return lines.size() > 1;
    }
}

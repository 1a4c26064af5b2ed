package kenpo.portal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A place between the events of the trail, in the order of their time: what a page of them begins behind. */
public record TrailPosition(Instant at, UUID event) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})_([0-9a-f-]{36})");

    /** Empty for what no page gave out. */
    public static Optional<TrailPosition> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
            return Optional.of(new TrailPosition(at, UUID.fromString(matcher.group(2))));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** For an address; it names nobody. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + event;
    }
}

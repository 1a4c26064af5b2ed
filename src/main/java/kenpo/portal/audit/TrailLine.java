package kenpo.portal.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the trail as the society's office reads it; names are those stored.
 *
 * @param actor id or name; null: nobody known
 * @param address where it came from; empty when unknown, as browser is
 */
public record TrailLine(
        UUID id,
        Instant at,
        String kindName,
        String actorKind,
        @Nullable String actor,
        AuditEvent.Result result,
        @Nullable UUID subject,
        String address,
        String browser,
        SortedMap<String, String> facts) {
    public TrailLine {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** Empty for an event that a later release wrote. */
    public Optional<AuditKind> kind() {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(kindName))
                .findFirst();
    }

    public TrailPosition position() {
        return new TrailPosition(at, id);
    }
}

package kenpo.portal.society;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Values of the database, read again once they are a second old. While the database does not answer, the last known
 * value stands, so that its users at least get a page that says so.
 */
final class Remembered<K, V> {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Seen<V>(V value, Instant at) {}

    private final ConcurrentHashMap<K, Seen<V>> seen = new ConcurrentHashMap<>();
    private final Function<K, Optional<V>> source;
    private final Clock clock;

    Remembered(Function<K, Optional<V>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** What is not there is asked for each time: unknown keys shall not fill the memory. */
    Optional<V> find(K key) {
        var known = seen.get(key);
        if (known != null && isFresh(known)) {
            return Optional.of(known.value());
        }
        return Optional.ofNullable(
                        seen.compute(key, (same, last) -> last != null && isFresh(last) ? last : read(same, last)))
                .map(Seen::value);
    }

    void forget() {
        seen.clear();
    }

    private @Nullable Seen<V> read(K key, @Nullable Seen<V> last) {
        try {
            return source.apply(key).map(this::seenNow).orElse(null);
        } catch (DataAccessException | TransactionException e) {
            if (last == null) {
                throw e;
            }
            return seenNow(last.value());
        }
    }

    private Seen<V> seenNow(V value) {
        return new Seen<>(value, clock.instant());
    }

    private boolean isFresh(Seen<V> known) {
        return clock.instant().isBefore(known.at().plus(FRESH));
    }
}

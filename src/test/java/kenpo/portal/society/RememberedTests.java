package kenpo.portal.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.fixtures.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RememberedTests {
    private final Map<String, Integer> database = new HashMap<>(Map.of("one", 1));
    private final MutableClock clock = new MutableClock();
    private boolean down;
    private final Remembered<String, Integer> remembered = new Remembered<>(this::read, clock);

    private Optional<Integer> read(String key) {
        if (down) {
            throw new DataAccessResourceFailureException("down");
        }
        return Optional.ofNullable(database.get(key));
    }

    @Test
    void changeIsSeenAfterASecond() {
        assertThat(remembered.find("one")).contains(1);
        database.put("one", 2);

        clock.advance(Duration.ofMillis(999));
        assertThat(remembered.find("one")).contains(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(remembered.find("one")).contains(2);
    }

    @Test
    void whatIsGoneIsForgotten() {
        assertThat(remembered.find("one")).contains(1);
        database.remove("one");
        clock.advance(Duration.ofSeconds(1));

        assertThat(remembered.find("one")).isEmpty();
    }

    @Test
    void lastValueStandsWhileTheDatabaseIsDown() {
        assertThat(remembered.find("one")).contains(1);
        down = true;
        clock.advance(Duration.ofMinutes(5));

        assertThat(remembered.find("one")).contains(1);
        assertThatThrownBy(() -> remembered.find("two")).isInstanceOf(DataAccessResourceFailureException.class);
    }
}

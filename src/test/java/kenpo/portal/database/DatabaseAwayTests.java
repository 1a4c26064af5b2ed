package kenpo.portal.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DatabaseAwayTests {
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 10);
    private final DatabaseAway away = new DatabaseAway(time::get);

    @Test
    void nothingIsRefusedBeforeAFailure() {
        assertThatCode(away::refuseWhileAway).doesNotThrowAnyException();
    }

    @Test
    void afterAFailureAllIsRefusedForASecond() {
        away.noted();
        time.addAndGet(Duration.ofMillis(999).toNanos());
        assertThatThrownBy(away::refuseWhileAway).isInstanceOf(SQLTransientConnectionException.class);
        time.addAndGet(Duration.ofMillis(1).toNanos());
        assertThatCode(away::refuseWhileAway).doesNotThrowAnyException();
    }
}

package kenpo.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryPlanTests {
    private static final Instant POSTED = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void pausesGrowUpToAnHour() {
        assertThat(pauses(false, 9)).containsExactly(5L, 15L, 45L, 135L, 405L, 1215L, 3600L, 3600L, 3600L);
    }

    @Test
    void serverThatWasDownIsAskedEveryMinute() {
        assertThat(pauses(true, 5)).containsExactly(5L, 15L, 45L, 60L, 60L);
    }

    @Test
    void mailIsGivenUpAfterADay() {
        var lastMoment = POSTED.plus(Duration.ofHours(24)).minusMillis(1);

        assertThat(RetryPlan.next(30, false, POSTED, lastMoment)).isPresent();
        assertThat(RetryPlan.next(30, false, POSTED, lastMoment.plusMillis(1))).isEmpty();
    }

    private static List<Long> pauses(boolean unreachable, int tries) {
        var pauses = new ArrayList<Long>();
        for (int made = 1; made <= tries; made++) {
            var next = RetryPlan.next(made, unreachable, POSTED, POSTED).orElseThrow();
            pauses.add(Duration.between(POSTED, next).toSeconds());
        }
        return pauses;
    }
}

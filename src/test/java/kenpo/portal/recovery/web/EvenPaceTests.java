package kenpo.portal.recovery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EvenPaceTests {
    private static final Duration TOO_LONG = Duration.ofMillis(80);

    private long now = Long.MAX_VALUE - 1;
    private final EvenPace pace = new EvenPace(() -> now, nanos -> now += Math.max(1, nanos / 2));

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 49})
    void answersComeAtTheSameTimeHoweverLongTheWorkTook(int millis) {
        assertThat(answered("POST", Duration.ofMillis(millis))).isEqualTo(EvenPace.LEAST);
    }

    @Test
    void workThatTakesLongerIsNotHeld() {
        assertThat(answered("POST", TOO_LONG)).isEqualTo(TOO_LONG);
    }

    @Test
    void pageThatIsOnlyShownIsNotHeld() {
        assertThat(answered("GET", Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(1));
    }

    private Duration answered(String method, Duration work) {
        var request = new MockHttpServletRequest(method, "/");
        var response = new MockHttpServletResponse();
        long begun = now;
        pace.preHandle(request, response, this);
        now += work.toNanos();
        pace.postHandle(request, response, this, null);
        return Duration.ofNanos(now - begun);
    }
}

package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SourceLimitTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private SourceLimit limit;

    @Autowired
    private MutableClock clock;

    @Test
    void theThreeHundredthFailureWithinAMinuteIsTheLast() {
        for (int i = 0; i < 300; i++) {
            assertThat(limit.mayTry(SAKURA, "192.0.2.1")).isTrue();
            limit.failed(SAKURA, "192.0.2.1");
        }

        assertThat(limit.mayTry(SAKURA, "192.0.2.1")).isFalse();
        assertThat(limit.mayTry(SAKURA, "192.0.2.2")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(limit.mayTry(SAKURA, "192.0.2.1")).isTrue();
    }

    @Test
    void aSocietysCompaniesAreExempt() {
        CurrentSociety.run(TestSettings.sources(1, Set.of("198.51.100.0/24")), () -> {
            limit.failed(SAKURA, "198.51.100.7");
            limit.failed(SAKURA, "203.0.113.7");

            assertThat(limit.mayTry(SAKURA, "198.51.100.7")).isTrue();
            assertThat(limit.mayTry(SAKURA, "203.0.113.7")).isFalse();
        });
    }
}

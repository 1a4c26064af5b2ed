package kenpo.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import kenpo.portal.credential.authenticatorapp.KeyUri;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import org.junit.jupiter.api.Test;

class PastClockTests {
    private static final Instant PRESENT = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant BEGIN = Instant.parse("2025-11-23T00:00:00Z");

    private final PastClock clock = new PastClock(Clock.fixed(PRESENT, ZoneOffset.UTC));

    @Test
    void thePastIsSeenByWhoMakesItAlone() {
        clock.during(BEGIN, () -> {
            assertThat(clock.instant()).isBetween(BEGIN, BEGIN.plusSeconds(1));
            assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isBetween(BEGIN, BEGIN.plusSeconds(1));
            assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isEqualTo(PRESENT);
        });

        assertThat(clock.instant()).isEqualTo(PRESENT);
    }

    @Test
    void timeGoesForwardOnly() {
        clock.during(BEGIN, () -> {
            clock.turnTo(BEGIN.plusSeconds(60));
            clock.turnTo(BEGIN.plusSeconds(30));
            var one = clock.instant();
            var next = clock.instant();

            assertThat(one).isAfter(BEGIN.plusSeconds(59));
            assertThat(next).isAfter(one);
        });
    }

    @Test
    void anAppHasTheKeyThatWasTypedIntoIt() {
        var secret = new TotpSecret("no two bytes alike!?".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var key = new KeyUri("society", "member", secret).grouped();

        assertThat(SoftApp.typed(key).secret().bytes()).isEqualTo(secret.bytes());
    }
}

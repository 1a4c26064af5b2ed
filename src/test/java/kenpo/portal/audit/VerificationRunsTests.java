package kenpo.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class VerificationRunsTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();

    @Autowired
    private VerificationRuns runs;

    @Autowired
    private MutableClock clock;

    @Test
    void oneRunsAtATimeUntilItEndsOrIsGivenUp() {
        var first = runs.begin(SAKURA).orElseThrow();
        assertThat(runs.begin(SAKURA)).isEmpty();
        runs.end(SAKURA, first, new AuditVerification.Report(2, 7, Optional.empty()));
        var second = runs.begin(SAKURA).orElseThrow();
        runs.giveUp(SAKURA, second);
        assertThat(runs.latest(SAKURA)).map(VerificationRun::seals).contains(2L);
    }

    @Test
    void runOfAServerThatDiedIsForgottenAfterAWhile() {
        runs.begin(SAKURA);
        clock.advance(Duration.ofHours(2).plusSeconds(1));
        assertThat(runs.begin(SAKURA)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void everyBreakIsRememberedAsItWasFound(ChainBreak found) {
        var id = runs.begin(SAKURA).orElseThrow();
        runs.end(SAKURA, id, new AuditVerification.Report(1, 1, Optional.of(found)));
        assertThat(runs.latest(SAKURA).orElseThrow().firstBreak().map(ChainBreak::sentence))
                .contains(found.sentence());
    }

    static List<ChainBreak> breaks() {
        var event = new UUID(1, 2);
        return List.of(
                new ChainBreak.SealMissing(2),
                new ChainBreak.SealOutOfChain(2),
                new ChainBreak.KeyMissing(2, ""),
                new ChainBreak.SealChanged(2),
                new ChainBreak.EventMissing(2, event),
                new ChainBreak.EventChanged(2, event),
                new ChainBreak.EventRepeated(2, event),
                new ChainBreak.EventUnsealed(event));
    }
}

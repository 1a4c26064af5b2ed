package kenpo.portal.staff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelTests {
    @Test
    void worstStepIsTheOneMostHaveNotComeTo() {
        var funnel = Funnel.of(day(Map.of(
                Figure.ISSUED, 1200L,
                Figure.IDENTITY_CONFIRMED, 1014L,
                Figure.TERMS_ACCEPTED, 987L,
                Figure.EMAIL_CONFIRMED, 721L,
                Figure.METHOD_CHOSEN, 720L,
                Figure.FIRST_SIGN_IN_COMPLETED, 720L)));

        assertThat(funnel.worst())
                .isNotNull()
                .returns(Figure.EMAIL_CONFIRMED, Funnel.Step::figure)
                .returns(266L, Funnel.Step::stopped);
        assertThat(funnel.steps())
                .extracting(Funnel.Step::percent)
                .containsExactly("100.0%", "84.5%", "82.3%", "60.1%", "60.0%", "60.0%");
        assertThat(funnel.completed()).isEqualTo(720);
    }

    @Test
    void nobodyStandsAnywhereWhenAllAreDone() {
        var all = new java.util.EnumMap<Figure, Long>(Figure.class);
        Funnel.of(day(Map.of())).steps().forEach(step -> all.put(step.figure(), 5L));

        assertThat(Funnel.of(day(all)).worst()).isNull();
    }

    @Test
    void nobodyIssuedIsNoDivisionByZero() {
        assertThat(Funnel.of(day(Map.of())).steps())
                .extracting(Funnel.Step::percent)
                .containsOnly("0.0%");
    }

    private static CountedDay day(Map<Figure, Long> counts) {
        return new CountedDay(counts, Instant.EPOCH);
    }
}

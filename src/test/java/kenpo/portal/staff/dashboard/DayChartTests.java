package kenpo.portal.staff.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayChartTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final List<Figure> PARTS = List.of(Figure.BY_PASSKEY, Figure.BY_EMAIL_CODE);

    @Test
    void blocksStandOnOneAnotherAndFillTheScale() {
        var chart = chart(Map.of(FIRST.plusDays(1), day(5, 15)));

        var blocks = chart.days().get(1).blocks();
        assertThat(chart.top()).isEqualTo(20);
        assertThat(blocks)
                .containsExactly(new DayChart.Block(1, "120.0", "40.0"), new DayChart.Block(2, "0.0", "120.0"));
        assertThat(chart.days().getFirst().blocks()).isEmpty();
    }

    @Test
    void columnsStandInsideTheDrawing() {
        var days = chart(Map.of()).days();

        assertThat(days).hasSize(3);
        assertThat(days.getFirst().x()).isEqualTo("12.0%");
        assertThat(days.getLast().x()).isEqualTo("70.67%");
        assertThat(days.getLast().width()).isEqualTo("22.0%");
    }

    @Test
    void largestPartIsNamedWithItsShare() {
        var chart = chart(Map.of(FIRST, day(1, 0), FIRST.plusDays(2), day(1, 6)));

        assertThat(chart.total()).isEqualTo(8);
        assertThat(chart.largest()).isEqualTo(new DayChart.Share(Figure.BY_EMAIL_CODE, 75));
        assertThat(chart(Map.of()).largest()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,10", "10,10", "11,20", "21,50", "51,100", "180,200", "201,500", "123456,200000"})
    void scaleEndsAtTheNextRoundNumber(long most, long top) {
        assertThat(chart(Map.of(FIRST, day(most, 0))).top()).isEqualTo(top);
    }

    private static DayChart chart(Map<LocalDate, CountedDay> counted) {
        return DayChart.of(counted, FIRST, 3, PARTS);
    }

    private static CountedDay day(long passkey, long mail) {
        return new CountedDay(Map.of(Figure.BY_PASSKEY, passkey, Figure.BY_EMAIL_CODE, mail), Instant.EPOCH);
    }
}

package kenpo.portal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EligibilityTests {
    private static final LocalDate ACQUIRED = LocalDate.of(2020, 4, 1);
    private static final LocalDate LOST = LocalDate.of(2026, 4, 1);

    @Test
    void theDayOfLossIsTheFirstWithout() {
        var eligibility = new Eligibility(ACQUIRED, LOST);

        assertThat(eligibility.on(LOST.minusDays(1))).isEqualTo(Eligibility.Standing.INSURED);
        assertThat(eligibility.on(LOST)).isEqualTo(Eligibility.Standing.LOST);
    }

    @Test
    void theDayOfAcquisitionIsTheFirstWith() {
        var eligibility = new Eligibility(ACQUIRED, null);

        assertThat(eligibility.on(ACQUIRED.minusDays(1))).isEqualTo(Eligibility.Standing.NOT_YET_INSURED);
        assertThat(eligibility.on(ACQUIRED)).isEqualTo(Eligibility.Standing.INSURED);
    }
}

package kenpo.portal.staff.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTests {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　", "・", ". "})
    void nothingTypedMeansEverybody(String text) {
        assertThat(Sought.of(text)).containsExactly(new Sought.Everybody());
    }

    @Test
    void kanaMayBeEitherNameOrReading() {
        assertThat(Sought.of("たかはし")).containsExactly(new Sought.ByKana("たかはし"), new Sought.ByName("たかはし"));
        assertThat(Sought.of("ﾀｶﾊｼ")).hasAtLeastOneElementOfType(Sought.ByKana.class);
        assertThat(Sought.of("髙橋")).containsExactly(new Sought.ByName("髙橋"));
    }

    @Test
    void numberIsComparedWithoutZerosAndWidth() {
        assertThat(Sought.of("００４５１２")).startsWith(new Sought.ByNumber("4512"));
        assertThat(Sought.of("4512")).contains(new Sought.ByUserId("4512"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1023-004512", "1023 4512", "１０２３・００４５１２", "01023－4512", "1023/4512"})
    void symbolAndNumberMayBeDividedInManyWays(String text) {
        assertThat(Sought.of(text)).contains(new Sought.ByCard("1023|4512|"));
    }

    @Test
    void symbolMayHoldAHyphenItself() {
        assertThat(Sought.of("10-23-45")).contains(new Sought.ByCard("10-23|45|"));
    }

    @Test
    void mailAddressIsNothingElse() {
        assertThat(Sought.of("Hana@Example.com")).containsExactly(new Sought.ByEmail("hana@example.com"));
        assertThat(Sought.of("Hana2026"))
                .containsExactly(
                        new Sought.ByName("Hana2026"), new Sought.ByUserId("hana2026"), new Sought.ByEmail("hana2026"));
    }
}

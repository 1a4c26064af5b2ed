package kenpo.portal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardNumberTests {
    @ParameterizedTest
    @CsvSource({
        "１０００,０１２３,００",
        "1000,123,0",
        "01000,0123,00",
        "' 1000',00000123,000",
    })
    void widthAndLeadingZerosDoNotMakeAnotherPerson(String symbol, String number, String subNumber) {
        assertThat(new CardNumber(symbol, number, subNumber).key())
                .isEqualTo(new CardNumber("1000", "123", "00").key());
    }

    @ParameterizedTest
    @CsvSource({"サ‐１,ｻ-1", "サ−1,サ－１", "a1,A１", "桜 １,桜1"})
    void symbolsAreComparedFolded(String one, String other) {
        assertThat(new CardNumber(one, "1", "1").key()).isEqualTo(new CardNumber(other, "1", "1").key());
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(new CardNumber("1", "23", "1").key()).isNotEqualTo(new CardNumber("12", "3", "1").key());
        assertThat(new CardNumber("", "12", "1").key()).isNotEqualTo(new CardNumber("12", "", "1").key());
        assertThat(new CardNumber("1|2", "3", "1").key()).isNotEqualTo(new CardNumber("1", "2|3", "1").key());
    }

    @Test
    void textDoesNotTellTheNumber() {
        assertThat(new CardNumber("1000", "123", "00")).asString().doesNotContain("123");
    }
}

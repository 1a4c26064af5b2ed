package kenpo.portal.society;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsurerNumberTests {
    @ParameterizedTest
    // the last two are those of 全国健康保険協会 in Tokyo and Hokkaido
    @ValueSource(strings = {"06139992", "06270011", "01130012", "01010016"})
    void numberWithItsCheckDigitIsRead(String number) {
        assertThat(InsurerNumber.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0613999", "061399921", "０６１３９９９２", "0613999a", "06139991", "60139992"})
    void anythingElseIsNot(String typed) {
        assertThat(InsurerNumber.parse(typed)).isEmpty();
    }

    @Test
    void outerWhiteSpaceIsIgnored() {
        assertThat(InsurerNumber.parse(" 01130012\n")).contains(new InsurerNumber("01130012"));
    }

    @Test
    void everyWrongDigitIsFound() {
        var right = "01130012";
        for (int place = 0; place < 8; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    var wrong = right.substring(0, place) + digit + right.substring(place + 1);
                    assertThat(InsurerNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }
}

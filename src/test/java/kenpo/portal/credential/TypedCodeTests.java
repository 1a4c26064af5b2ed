package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                "012 345",
                " 012345 ",
                "012\u3000345",
                "０１２３４５",
                "012-345",
                "０１２ー３４５",
                "0-1-2-3-4-5",
                "012\u00A0345\n"
            })
    void whatPeopleTypeIsUnderstood(String typed) {
        assertThat(TypedCode.sixDigits(typed)).contains("012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "12345a", "١٢٣٤٥٦", "12.345", "1234\u00005"})
    void anythingElseIsNone(String typed) {
        assertThat(TypedCode.sixDigits(typed)).isEmpty();
    }

    @Test
    void aMegabyteIsNone() {
        assertThat(TypedCode.sixDigits(" ".repeat(1 << 20) + "123456")).isEmpty();
    }
}

package kenpo.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTests {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\n"})
    void nothingIsNoReason(String typed) {
        assertThat(Reason.typed(typed)).isEmpty();
    }

    @Test
    void lengthIsInCharactersAsPeopleCountThem() {
        assertThat(Reason.typed("𠮷".repeat(200))).isPresent();
        assertThat(Reason.typed("𠮷".repeat(201))).isEmpty();
    }

    @Test
    void severalLinesBecomeOne() {
        assertThat(Reason.typed(" 電話で\r\n依頼 ")).map(Reason::text).hasValue("電話で 依頼");
    }
}

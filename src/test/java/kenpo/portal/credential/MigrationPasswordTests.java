package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kenpo.portal.roster.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationPasswordTests {
    private static final LocalDate BORN = LocalDate.of(1980, 4, 5);

    @ParameterizedTest
    @ValueSource(strings = {"0012004519800405", "00124519800405", "12004519800405", "124519800405", "０012004519８00405"})
    void leadingZerosAndWidthDoNotMatter(String typed) {
        assertThat(MigrationPassword.matches(typed, new CardNumber("0012", "0045", "00"), BORN))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19800405", "124519800406", "12451980405", "12-45-19800405", "0124519800405"})
    void anythingElseIsWrong(String typed) {
        assertThat(MigrationPassword.matches(typed, new CardNumber("0012", "0045", "00"), BORN))
                .isFalse();
    }

    @Test
    void theSymbolMayBeKanjiOrAbsent() {
        assertThat(MigrationPassword.matches("さくら4519800405", new CardNumber("さくら", "45", "00"), BORN))
                .isTrue();
        assertThat(MigrationPassword.matches("4519800405", new CardNumber("", "45", "00"), BORN))
                .isTrue();
    }
}

package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorNameTests {
    @Test
    void rareCharactersAndFiftyOfThemAreFine() {
        assertThat(FactorName.typed("  髙﨑の電話 ")).contains(new FactorName("髙﨑の電話"));
        assertThat(FactorName.typed("𠮷".repeat(50))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b", "a\u2028b", "\ud800"})
    void severalLinesControlCharactersAndNothingAreNoName(String typed) {
        assertThat(FactorName.typed(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void moreThanFiftyCharactersAreTooMany() {
        assertThat(FactorName.typed("あ".repeat(51))).isEmpty();
    }
}

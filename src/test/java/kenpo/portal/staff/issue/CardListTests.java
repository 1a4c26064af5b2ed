package kenpo.portal.staff.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kenpo.portal.roster.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardListTests {
    @ParameterizedTest
    @ValueSource(strings = {"1001-23", " １００１－２３ ", "1001ー23", "1001\t23", "1001,23", "1001 23", "1001、23"})
    void symbolAndNumberAreReadHoweverTheyAreDivided(String typed) {
        assertThat(CardList.read(typed)).isEqualTo(new CardList.Cards(List.of(new CardNumber("1001", "23", ""))));
    }

    @Test
    void theLastHyphenDivides() {
        assertThat(CardList.read("東-1-23")).isEqualTo(new CardList.Cards(List.of(new CardNumber("東-1", "23", ""))));
        assertThat(CardList.read("23")).isEqualTo(new CardList.Cards(List.of(new CardNumber("", "23", ""))));
    }

    @Test
    void whoStandsTwiceCountsOnceAndEmptyLinesDoNot() {
        assertThat(CardList.read("1001-23\r\n\n1001-023\n1001-24\n"))
                .isEqualTo(new CardList.Cards(
                        List.of(new CardNumber("1001", "23", ""), new CardNumber("1001", "24", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001-", "1001-ab", "a b c", "1001-234567890123456789012"})
    void aLineThatIsNoNumberIsNamed(String typed) {
        assertThat(CardList.read("1001-23\n" + typed)).isEqualTo(new CardList.Unreadable(2));
    }

    @Test
    void nothingAndTooManyAreToldApart() {
        assertThat(CardList.read(" \n ")).isEqualTo(new CardList.Empty());
        var many = IntStream.rangeClosed(1, CardList.MOST + 1)
                .mapToObj(number -> "1-" + number)
                .collect(Collectors.joining("\n"));
        assertThat(CardList.read(many)).isEqualTo(new CardList.TooMany());
    }
}

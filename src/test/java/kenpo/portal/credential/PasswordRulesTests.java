package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import kenpo.portal.credential.PasswordViolation.Reason;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.society.Society;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"tokei-ga-4ko", "なつやすみのうみべで", "🐟🐠🐡🦈🐙🦑🦐🦞", "zq 8 xv k", "$$%%&&!!~~", "いぬ3 ねこ5 とり7"})
    void anyCharactersMayBeUsed(String password) {
        reasons(password).isEmpty();
    }

    @Test
    void lengthCountsCodePoints() {
        reasons("🐟🐠🐡🦈🐙🦑🦐").containsExactly(Reason.TOO_SHORT);
        reasons("q7".repeat(64)).isEmpty();
        reasons("q7".repeat(64) + "x").containsExactly(Reason.TOO_LONG);
        reasons("x".repeat(1 << 20)).containsExactly(Reason.TOO_LONG);
        reasons("").containsExactly(Reason.EMPTY);
    }

    @Test
    void theSocietysMinimumIsSaid() {
        var violations = rules.check("zq8xvkpw2m", "zq8xvkpw2m", context(TestSettings.passwords(12, false, Set.of())));

        assertThat(violations).containsExactly(PasswordViolation.of(Reason.TOO_SHORT, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "ｐａｓｓｗｏｒｄ",
                "qwertyuiop",
                "12345678",
                "aaaaaaaaaa",
                "87654321",
                "abcdefgh",
                "iloveyou",
                "1q2w3e4r"
            })
    void commonPasswordsAreRefused(String password) {
        reasons(password).contains(Reason.COMMON);
    }

    @ParameterizedTest
    @CsvSource({
        "tanaka1980x, LIKE_USER_ID",
        "Tanaka1980X!!, LIKE_USER_ID",
        "ｔａｎａｋａ１９８０ｘ, LIKE_USER_ID",
        "19800405, LIKE_DATE_OF_BIRTH",
        "1980-04-05, LIKE_DATE_OF_BIRTH",
        "kk1980/4/5kk, LIKE_DATE_OF_BIRTH",
        "ab800405cd, LIKE_DATE_OF_BIRTH",
        "05041980zz, LIKE_DATE_OF_BIRTH",
        "s550405-zq, LIKE_DATE_OF_BIRTH",
        "昭和55年4月5日, LIKE_DATE_OF_BIRTH",
        "100100123zz, LIKE_CARD_NUMBER",
        "1001-00123 z, LIKE_CARD_NUMBER",
        "100112319800405, LIKE_CARD_NUMBER",
        "さくら健康保険組合2, LIKE_SOCIETY",
        "Sakura-2026!, LIKE_SOCIETY",
        "kenpoportal77, LIKE_SOCIETY",
        "06130017zz, LIKE_SOCIETY"
    })
    void whatOthersKnowOfThePersonIsRefused(String password, Reason reason) {
        reasons(password).contains(reason);
    }

    @Test
    void shortKnownWordsMayBePartOfAPassword() {
        reasons("kenpo no zq8 xv").isEmpty();
        reasons("123 tokei zq").isEmpty();
    }

    @Test
    void lettersAndDigitsAreAskedForWhereTheSocietySaysSo() {
        var society = TestSettings.passwords(8, true, Set.of("sunflower"));

        assertThat(rules.check("zqxvkpwm", "zqxvkpwm", context(society)))
                .containsExactly(PasswordViolation.of(Reason.LETTERS_AND_DIGITS));
        assertThat(rules.check("zqxvkpw2", "zqxvkpw2", context(society))).isEmpty();
        assertThat(rules.check("zq2sunflowers", "zq2sunflowers", context(society)))
                .containsExactly(PasswordViolation.of(Reason.LIKE_SOCIETY));
    }

    @Test
    void theConfirmationMustBeTheSame() {
        assertThat(rules.check("zq8xvkpw2m", "zq8xvkpw2M", context(TestSocieties.sakura())))
                .containsExactly(PasswordViolation.of(Reason.DIFFERENT));
        assertThat(rules.check("か\u3099zq8xvkpw", "がzq8xvkpw", context(TestSocieties.sakura())))
                .isEmpty();
    }

    @Test
    void thePageSaysEveryRuleFromTheStart() {
        assertThat(rules.requirements(
                        TestSettings.passwords(10, true, Set.of()).settings().password()))
                .extracting(requirement -> requirement.kind().key())
                .containsExactly("length", "letters-and-digits", "not-common", "not-personal", "same-twice");
    }

    private ListAssert<Reason> reasons(String password) {
        return assertThat(rules.check(password, password, context(TestSocieties.sakura())).stream()
                .map(PasswordViolation::reason)
                .toList());
    }

    private static PasswordContext context(Society society) {
        return new PasswordContext(
                society, Set.of("Tanaka1980X"), new CardNumber("1001", "00123", "00"), LocalDate.of(1980, 4, 5));
    }
}

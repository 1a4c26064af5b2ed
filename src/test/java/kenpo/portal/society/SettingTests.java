package kenpo.portal.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kenpo.portal.operator.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            password.minimum-length        | 8           | 15
            lockout.wait-at                | 3           | 10
            lockout.disable-at             | 11          | 100
            lockout.temporary-freeze-at    | 3           | 10
            credential.days                | 1           | 180
            credential.set-up-days         | 1           | 90
            session.idle-minutes           | 5           | 60
            session.hours                  | 1           | 24
            remember.days                  | 0           | 30
            email-code.minutes             | 3           | 10
            person.read-only-months        | 0           | 24
            recovery.mails-an-hour         | 3           | 20
            """)
    void numbersStayWithinTheirBounds(String key, int least, int most) {
        var setting = Setting.of(key);

        assertThat(setting.kept(" " + least, TODAY)).isEqualTo(String.valueOf(least));
        assertThat(setting.kept(String.valueOf(most), TODAY)).isEqualTo(String.valueOf(most));
        assertRefused(setting, String.valueOf(least - 1));
        assertRefused(setting, String.valueOf(most + 1));
        assertRefused(setting, "１０");
        assertRefused(setting, "99999999999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            migration.until                | 2026-11-23             | 2026-11-22
            migration.until                | 2027-05-22             | 2027-05-23
            migration.until                | 2027-02-28             | 2027-02-29
            looks.accent                   | #94305F                | #ffd43d
            looks.accent                   | #86361f                | red;}body{display:none
            looks.mark                     | sakura                 | ../secret
            methods                        | email-code,passkey     | email-code,sms
            password.letters-and-digits    | TRUE                   | yes
            contact.phone                  | 03-1234-5678           | call me
            contact.mail-from              | no-reply@kenpo.example | kenpo.example
            source.company-addresses       | 203.0.113.0/24,2001:db8::/32 | 203.0.113.0/33
            source.company-addresses       | 10.0.0.0/8             | kenpo.example/8
            source.company-addresses       | 10.0.0.0/8             | 0.0.0.0/0
            source.company-addresses       | 10.0.0.0/8             | 10.0.0.0/7
            source.company-addresses       | 2001:db8::/32          | ::/0
            source.company-addresses       | 2001:db8::/32          | 2001::/31
            recovery.mail-only             | never                  | sometimes
            recovery.employer-domains      | kaisha.co.jp,kaisha.jp | @kaisha.co.jp
            """)
    void valuesAreAllowedOrRefused(String key, String allowed, String refused) {
        assertThat(Setting.of(key).kept(allowed, TODAY)).isEqualToIgnoringCase(allowed);
        assertRefused(Setting.of(key), refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, '\n', 0x85, 0x200b, 0x202e, 0x2028, 0x2029})
    void whatIsNotSeenOrEndsALineIsRefused(int sign) {
        var text = "さくら" + Character.toString(sign) + "組合";
        for (var key : List.of("name", "english-name", "contact.hours", "contact.postal-address")) {
            assertThat(setting(key).allowed(text, TODAY)).as(key).isEmpty();
            assertThat(setting(key).allowed("さくら 組合", TODAY)).as(key).isPresent();
        }
    }

    @Test
    void wordsHoldNoControlCharacters() {
        assertRefused(Setting.of("password.words"), "sak\0ura");
    }

    private static Setting setting(String key) {
        return Setting.all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void emptyValueRestoresTheDefault() {
        assertThat(Setting.of("session.idle-minutes").kept(" ", TODAY)).isEmpty();
    }

    @Test
    void unknownKeyIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Setting.of("session.idle"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("session.idle-minutes");
    }

    @Test
    void refusalSaysWhatToGive() {
        assertThatThrownBy(() -> Setting.of("session.idle-minutes").kept("90", TODAY))
                .hasMessage("session.idle-minutes: give a whole number from 5 to 60, not 90.");
    }

    @Test
    void defaultsAreTheRulesOfTheHouse() {
        var settings = SocietySettings.defaults();

        assertThat(settings.password().minimumLength()).isEqualTo(8);
        assertThat(settings.lockout()).isEqualTo(new SocietySettings.LockoutRule(5, 50, 5));
        assertThat(settings.session().idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.emailCode().life()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.migration().until()).isNull();
        assertThat(settings.methods()).containsExactlyInAnyOrder(Method.values());
        assertThat(settings.contact().phone()).isNull();
    }

    @Test
    void keptSettingsDiffer() {
        var settings = SocietySettings.of(Map.of(
                "session.idle-minutes",
                "20",
                "methods",
                "email-code",
                "migration.until",
                "2027-03-31",
                "password.words",
                "もみじ,momiji",
                "of-a-later-release",
                "x"));

        assertThat(settings.session().idle()).isEqualTo(Duration.ofMinutes(20));
        assertThat(settings.methods()).containsExactly(Method.EMAIL_CODE);
        assertThat(settings.migration().until()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(settings.password().societyWords()).containsExactly("もみじ", "momiji");
    }

    private static void assertRefused(Setting setting, String value) {
        assertThatThrownBy(() -> setting.kept(value, TODAY))
                .as("%s=%s", setting.key(), value)
                .isInstanceOf(Refusal.class);
    }

    @Test
    void typedInFullWidthItIsTheSame() {
        assertThat(setting("contact.phone").allowed("０４４−５５５−０１２３", TODAY)).contains("044-555-0123");
        assertThat(setting("contact.email").allowed("ｕｅｎｏ＠new.example", TODAY)).contains("ueno@new.example");
        assertThat(setting("session.idle-minutes").allowed("２０", TODAY)).contains("20");
        assertThat(setting("looks.accent").allowed("９４３０５ｆ", TODAY)).contains("#94305f");
        assertThat(setting("contact.hours").allowed("平日 ９時～１７時", TODAY)).contains("平日 ９時～１７時");
    }
}

package kenpo.portal.roster.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCheckTests {
    private static final List<String> NAMES = List.of((TestFiles.HEADINGS + ",保険者番号,郵便番号,住所").split(","));
    private static final Headings HEADINGS = Headings.of(new Row(1, NAMES, NAMES.size()));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "番号,'',REQUIRED",
        "番号,=1+1,NOT_A_CARD_NUMBER",
        "番号,太郎,NOT_A_CARD_NUMBER",
        "番号,123456789012345678901,TOO_LONG",
        "枝番,'',REQUIRED",
        "枝番,A,NOT_A_SUB_NUMBER",
        "氏名,'　',REQUIRED",
        "氏名,'山田\u0007',CONTROL_CHARACTER",
        "氏名,'山田\n太郎',CONTROL_CHARACTER",
        "氏名,'山田\u202E',CONTROL_CHARACTER",
        "生年月日,1980-02-30,NO_SUCH_DAY",
        "生年月日,1980-13-01,MONTH_OUT_OF_RANGE",
        "生年月日,1980-01-32,DAY_OUT_OF_RANGE",
        "生年月日,昭和64年1月8日,NO_SUCH_DAY",
        "生年月日,2026-11-24,IN_THE_FUTURE",
        "生年月日,昨日,NOT_A_DATE",
        "生年月日,'',REQUIRED",
        "本人家族区分,3,NOT_A_KIND",
        "本人家族区分,'',REQUIRED",
        "資格取得日,1979-12-31,BEFORE_BIRTH",
        "資格喪失日,2020-03-31,LOST_BEFORE_ACQUIRED",
        "資格喪失日,未定,NOT_A_DATE",
        "事業所コード,'',REQUIRED",
        "ユーザID,あいう,NOT_A_USER_ID",
        "ユーザID,a b,NOT_A_USER_ID",
        "メールアドレス,taro@,NOT_AN_EMAIL_ADDRESS",
        "メールアドレス,ｔ@example.jp,NOT_AN_EMAIL_ADDRESS",
        "保険者番号,06270011,OTHER_SOCIETY",
        "郵便番号,12345,NOT_A_POSTAL_CODE"
    })
    void aWrongValueIsRefusedUnderItsHeading(String heading, String value, Fault.Reason reason) {
        var line = check(heading, value);

        assertThat(line.refused()).isTrue();
        assertThat(line.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.heading()).isEqualTo(heading);
            assertThat(fault.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "記号,''",
        "記号,桜－１",
        "番号,０１２３",
        "枝番,０１",
        "氏名,=cmd()",
        "氏名,葛󠄀城 太郎",
        "カナ氏名,ﾀｶﾊｼ ﾀﾛｳ",
        "生年月日,Ｓ５５．１．１",
        "本人家族区分,１",
        "続柄,''",
        "資格喪失日,2099-04-01",
        "資格取得日,2027-04-01",
        "ユーザID,taro_1980@old",
        "メールアドレス,taro@example.jp",
        "保険者番号,6130017",
        "保険者番号,０６１３００１７",
        "郵便番号,100-0001",
        "住所,東京都千代田区 1-1"
    })
    void aGoodValueIsTaken(String heading, String value) {
        assertThat(check(heading, value).faults()).isEmpty();
    }

    @Test
    void everythingWrongWithALineIsSaidAtOnce() {
        var fields = good();
        fields.set(NAMES.indexOf("生年月日"), "x");
        fields.set(NAMES.indexOf("本人家族区分"), "9");
        fields.set(NAMES.indexOf("メールアドレス"), "x");

        assertThat(check(fields).faults())
                .extracting(Fault::heading)
                .containsExactlyInAnyOrder("生年月日", "本人家族区分", "メールアドレス");
    }

    @Test
    void leadingZerosAreKeptForDisplay() {
        assertThat(requireNonNull(check("番号", "００４２").card()).number()).isEqualTo("００４２");
    }

    @Test
    void kanaIsKeptFullWidth() {
        assertThat(requireNonNull(check("カナ氏名", "ｻﾞｯｶﾔ ｼﾞﾛｳ").person()).kanaName())
                .isEqualTo("ザッカヤ ジロウ");
    }

    @Test
    void aDependentNeedsARelationshipAndHasNoUserId() {
        var fields = good();
        fields.set(NAMES.indexOf("本人家族区分"), "2");
        fields.set(NAMES.indexOf("続柄"), "");
        fields.set(NAMES.indexOf("ユーザID"), "hanako01");

        assertThat(check(fields).faults())
                .extracting(Fault::reason)
                .containsExactly(Fault.Reason.REQUIRED, Fault.Reason.USER_ID_OF_DEPENDENT);
    }

    @Test
    void aLineOfAnotherSocietySaysNothingAboutOurMembers() {
        assertThat(check("保険者番号", "06270011").card()).isNull();
    }

    @Test
    void aLineWithABadDateStillSaysWhomItIsAbout() {
        assertThat(check("生年月日", "x").card()).isNotNull();
    }

    @Test
    void missingAndSurplusFieldsAreCounted() {
        var few = good().subList(0, 5);
        var line = LineCheck.check(HEADINGS, new Row(7, few, few.size()), "06130017", TODAY);

        assertThat(line.card()).isNull();
        assertThat(line.faults())
                .singleElement()
                .returns(Fault.Reason.FIELD_COUNT, Fault::reason)
                .returns(NAMES.size() + " / 5", Fault::argument);
    }

    @Test
    void shownValuesAreShortAndHarmless() {
        assertThat(check("氏名", "\u001B[31m" + "あ".repeat(200)).faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.value()).startsWith("\uFFFD[31m").hasSizeLessThan(40));
    }

    private static RosterLine check(String heading, String value) {
        var fields = good();
        fields.set(NAMES.indexOf(heading), value);
        return check(fields);
    }

    private static RosterLine check(List<String> fields) {
        return LineCheck.check(HEADINGS, new Row(7, fields, fields.size()), "06130017", TODAY);
    }

    private static List<String> good() {
        return new ArrayList<>(Arrays.asList((TestFiles.TARO + ",06130017,1000001,東京都").split(",", -1)));
    }
}

package kenpo.portal.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import kenpo.portal.web.Messages;
import org.junit.jupiter.api.Test;

class HeadingsTests {
    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var typed = TestFiles.HEADINGS.replace(",枝番", ",電話").replace(",続柄", ",給与");

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> read(typed))
                .satisfies(refused -> assertThat(refused.fault())
                        .returns("電話、給与", Fault::heading)
                        .returns("枝番、続柄", Fault::argument));
    }

    @Test
    void kanaAloneIsTheNameInKana() {
        var headings = read(TestFiles.HEADINGS.replace("カナ氏名", "ｶﾅ"));

        assertThat(headings.has(Heading.KANA_NAME)).isTrue();
    }

    @Test
    void numbersOfColumnsAreSaidApart() {
        var fault = Fault.ofLine(2, Fault.Reason.FIELD_COUNT, "16 / 4");

        assertThat(new FaultReport(Messages.all()).reason(fault, Locale.JAPANESE))
                .isEqualTo("見出しは16列ですが、この行は4列です。");
    }

    private static Headings read(String typed) {
        var fields = List.of(typed.split(","));
        return Headings.of(new Row(1, fields, fields.size()));
    }
}

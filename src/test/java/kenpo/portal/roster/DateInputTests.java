package kenpo.portal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "19800101",
                "1980/1/1",
                "1980/01/01",
                "1980-01-01",
                "1980.1.1",
                "1980年1月1日",
                "昭和55年1月1日",
                "昭和５５年０１月０１日",
                "S55.1.1",
                "s55/1/1",
                "Ｓ５５．１．１",
                "S550101",
                "㍼55年1月1日",
                "昭55.1.1",
                "昭５５／１／１",
                "昭55年1月1日",
                "昭550101",
                "１９８０年１月１日",
                "１９８０／１／１",
                "１９８０－０１－０１",
                "1980−1−1",
                "1980ー1ー1",
                "  1980 1 1 ",
                "1980 / 1 / 1",
                "昭和 55 年 1 月 1 日",
                "\u30001980\u30001\u30001\u3000"
            })
    void everyFormOfTheSameDayIsRead(String typed) {
        assertThat(DateInput.parse(typed)).isEqualTo(new DateInput.Parsed(LocalDate.of(1980, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "明治元年10月23日,1868-10-23",
        "明45.7.29,1912-07-29",
        "大15/12/24,1926-12-24",
        "昭46/9/18,1971-09-18",
        "平元.1.8,1989-01-08",
        "令6-2-29,2024-02-29",
        "M45.7.29,1912-07-29",
        "大正元年7月30日,1912-07-30",
        "T15.12.24,1926-12-24",
        "昭和元年12月25日,1926-12-25",
        "昭和元年12月31日,1926-12-31",
        "昭和64年1月7日,1989-01-07",
        "平成元年1月8日,1989-01-08",
        "H31.4.30,2019-04-30",
        "令和元年5月1日,2019-05-01",
        "r6.2.29,2024-02-29"
    })
    void erasBeginAndEndOnTheirDays(String typed, LocalDate day) {
        assertThat(DateInput.parse(typed)).isEqualTo(new DateInput.Parsed(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昭64.1.8",
                "昭和64年1月8日",
                "昭和元年12月24日",
                "平成元年1月7日",
                "H31.5.1",
                "令和元年4月30日",
                "明治45年7月31日",
                "昭和65年1月1日",
                "2023/2/29",
                "1980-02-30",
                "19800431",
                "1900-2-29"
            })
    void aDayTheCalendarOrTheEraLacksIsToldApart(String typed) {
        assertThat(DateInput.parse(typed)).isEqualTo(new DateInput.NoSuchDay());
    }

    @ParameterizedTest
    @CsvSource({"1980/13/1,13", "19800001,0", "S55.99.1,99"})
    void monthOutOfRangeIsNamed(String typed, int month) {
        assertThat(DateInput.parse(typed)).isEqualTo(new DateInput.MonthOutOfRange(month));
    }

    @ParameterizedTest
    @CsvSource({"1980/1/32,32", "19800100,0"})
    void dayOutOfRangeIsNamed(String typed, int day) {
        assertThat(DateInput.parse(typed)).isEqualTo(new DateInput.DayOutOfRange(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1980",
                "198011",
                "80/1/1",
                "X55.1.1",
                "和55.1.1",
                "昭和0年1月1日",
                "昭和",
                "1980/1",
                "1867/12/31",
                "今日",
                "<script>",
                "🎂",
                "1/1/1980",
                "=1+1",
                "1980/1/1/1",
                "S元0101"
            })
    void whatIsNoDateIsNoDate(String typed) {
        assertThat(DateInput.parse(typed)).isEqualTo(new DateInput.NotADate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\t"})
    void nothingTypedIsEmpty(String typed) {
        assertThat(DateInput.parse(typed)).isEqualTo(new DateInput.Empty());
    }

    @Test
    void aMegabyteIsNoDate() {
        assertThat(DateInput.parse("1".repeat(1_000_000))).isEqualTo(new DateInput.NotADate());
    }

    @Test
    void tomorrowIsInTheFutureAndTodayIsNot() {
        var today = LocalDate.of(2026, 11, 23);

        assertThat(DateInput.parse("2026-11-24", today)).isEqualTo(new DateInput.InTheFuture(today.plusDays(1)));
        assertThat(DateInput.parse("2026-11-23", today)).isEqualTo(new DateInput.Parsed(today));
    }
}

package kenpo.portal.staff.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.Notice;
import kenpo.portal.notice.NoticeContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

class NoticeTypedTests {
    private static final List<String> KNOWN = List.of("010", "020");

    @Test
    void whatWasTypedIsWrittenWithoutTheBrowsersLineEnds() {
        var form = new NoticeForm(
                " 題　", "一\r\n二\r\n", "", "", "ESTABLISHMENTS", List.of("020", "999"), true, null, true, 1);

        assertThat(read(form, errors(form)))
                .contains(new NoticeContent(
                        new Notice.Words("題", "一\n二"),
                        null,
                        new Audience.Establishments(List.of("020")),
                        true,
                        false,
                        true));
    }

    @ParameterizedTest
    @CsvSource({
        "'', b, '', '', title, title-empty",
        "t, ' ', '', '', body, body-empty",
        "t, b, e, '', englishBody, englishBody-empty",
        "t, b, '', e, englishTitle, englishTitle-empty",
        "'t\tt', b, '', '', title, control"
    })
    void whatIsMissingOrNotSeenIsSaidAtItsField(
            String title, String body, String englishTitle, String englishBody, String field, String error) {
        var form = new NoticeForm(title, body, englishTitle, englishBody, "EVERYONE", List.of(), null, null, null, 1);
        assertThat(faults(form)).containsExactly(field + " staffnotices.error." + error);
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(faults(form("𠮷".repeat(120), "𠮷".repeat(20_000)))).isEmpty();
        assertThat(faults(form("x".repeat(121), "x".repeat(20_001))))
                .containsExactly("title staffnotices.error.too-long", "body staffnotices.error.too-long");
        assertThat(faults(form("x", "a\0b"))).containsExactly("body staffnotices.error.control");
    }

    @Test
    void audienceIsOneOfThoseThereAre() {
        var unknown = new NoticeForm("t", "b", "", "", "ALL", List.of(), null, null, null, 1);
        assertThat(faults(unknown)).containsExactly("audience staffnotices.error.audience");
        var foreign = new NoticeForm("t", "b", "", "", "ESTABLISHMENTS", List.of("999"), null, null, null, 1);
        assertThat(faults(foreign)).containsExactly("establishments staffnotices.error.establishments");
    }

    private static NoticeForm form(String title, String body) {
        return new NoticeForm(title, body, "", "", "EVERYONE", List.of(), null, null, null, 1);
    }

    private static List<String> faults(NoticeForm form) {
        var errors = errors(form);
        assertThat(read(form, errors).isEmpty()).isEqualTo(errors.hasErrors());
        return errors.getFieldErrors().stream().map(NoticeTypedTests::fault).toList();
    }

    private static String fault(FieldError error) {
        return error.getField() + " " + error.getCode();
    }

    private static Optional<NoticeContent> read(NoticeForm form, BindingResult errors) {
        return NoticeTyped.read(form, KNOWN, errors);
    }

    private static BindingResult errors(NoticeForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }
}

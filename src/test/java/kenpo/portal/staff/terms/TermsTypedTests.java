package kenpo.portal.staff.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

class TermsTypedTests {
    @Test
    void textAndFirstDayAreNeeded() {
        assertThat(faults("", "", "")).containsExactly("japanese japanese-empty", "from day");
        assertThat(faults("文", "", "2027-02-29")).containsExactly("from day");
        assertThat(faults("文", "", "+999999999-12-31")).containsExactly("from day");
        assertThat(faults("文\0", "a\u0007", "2027-04-01")).containsExactly("japanese control", "english control");
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(faults("𠮷".repeat(TermsTyped.LONGEST), "", "2027-04-01")).isEmpty();
        assertThat(faults("x".repeat(TermsTyped.LONGEST + 1), "", "2027-04-01")).containsExactly("japanese too-long");
    }

    private static List<String> faults(String japanese, String english, String from) {
        var form = new TermsForm(japanese, english, from, 0, "");
        var errors = new BeanPropertyBindingResult(form, "form");
        assertThat(TermsTyped.read(form, errors).isEmpty()).isEqualTo(errors.hasErrors());
        return errors.getFieldErrors().stream()
                .map(error ->
                        error.getField() + " " + String.valueOf(error.getCode()).replace("staffterms.error.", ""))
                .toList();
    }
}

package kenpo.portal.staff.issue;

import static org.assertj.core.api.Assertions.assertThat;

import kenpo.portal.credential.Selection;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

class ChoiceFormTests {
    @Test
    void establishmentIsOneThatThereIs() {
        assertThat(errors("0001")).isZero();
        assertThat(errors("0002")).isOne();
    }

    @Test
    void codeNoDatabaseTakesIsNotLookedFor() {
        assertThat(errors("00\u000001")).isOne();
    }

    private static int errors(String establishment) {
        var form = new ChoiceForm("ESTABLISHMENT", "", establishment, "", "", "");
        var errors = new BeanPropertyBindingResult(form, "form");
        var read = form.read(
                code -> {
                    if (code.contains("\0")) {
                        throw new IllegalStateException("no database takes it");
                    }
                    return code.equals("0001");
                },
                errors);
        assertThat(read.isPresent()).isEqualTo(!errors.hasErrors());
        read.ifPresent(chosen -> assertThat(chosen).isEqualTo(new Selection.Establishment("0001")));
        return errors.getErrorCount();
    }
}

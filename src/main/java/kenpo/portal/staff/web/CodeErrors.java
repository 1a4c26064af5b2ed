package kenpo.portal.staff.web;

import java.util.Locale;
import kenpo.portal.staff.signin.AppCheck;
import org.springframework.validation.BindingResult;

/** Says at the field why a code was not accepted. */
final class CodeErrors {
    private CodeErrors() {}

    static void explain(AppCheck check, BindingResult errors) {
        if (check instanceof AppCheck.Refused(var why)) {
            errors.rejectValue(
                    "code",
                    "staff.error.code." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}

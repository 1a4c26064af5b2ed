package kenpo.portal.staff.web;

import java.util.Optional;
import kenpo.portal.staff.Reason;
import org.springframework.validation.BindingResult;

/** Reads the form part 理由 (staff/reason :: reason), whose field is {@code reason}. */
public final class Reasons {
    private Reasons() {}

    /** Empty, and said at the field, when nothing was typed or too much. */
    public static Optional<Reason> read(String typed, BindingResult errors) {
        var reason = Reason.typed(typed);
        if (reason.isEmpty()) {
            errors.rejectValue("reason", "staff.error.reason", new Object[] {Reason.LONGEST}, null);
        }
        return reason;
    }
}

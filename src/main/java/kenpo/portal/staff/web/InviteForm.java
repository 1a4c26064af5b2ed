package kenpo.portal.staff.web;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.staff.NewStaff;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.Role;
import org.springframework.validation.BindingResult;

/** Typed on /staff/invite. */
record InviteForm(String name, String email, String role, String reason) {
    InviteForm {
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        role = Objects.requireNonNullElse(role, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static InviteForm empty() {
        return new InviteForm("", "", "", "");
    }

    Optional<NewStaff> read(BindingResult errors) {
        var known = NewStaff.name(name);
        var address = EmailAddress.parseInAnyWidth(email);
        var chosen = Stream.of(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
        if (known.isEmpty()) {
            errors.rejectValue("name", "staff.error.name", new Object[] {NewStaff.LONGEST_NAME}, null);
        }
        if (address.isEmpty()) {
            errors.rejectValue("email", "staff.error.email");
        }
        if (chosen.isEmpty()) {
            errors.rejectValue("role", "staff.error.role");
        }
        return known.flatMap(
                found -> address.flatMap(mailbox -> chosen.map(picked -> new NewStaff(found, mailbox, picked))));
    }

    Optional<Reason> readReason(BindingResult errors) {
        return Reasons.read(reason, errors);
    }
}

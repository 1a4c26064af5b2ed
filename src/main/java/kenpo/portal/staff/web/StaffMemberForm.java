package kenpo.portal.staff.web;

import java.util.Objects;

/** Typed on /staff/{id}. */
record StaffMemberForm(String role, String reason) {
    StaffMemberForm {
        role = Objects.requireNonNullElse(role, "");
        reason = Objects.requireNonNullElse(reason, "");
    }
}

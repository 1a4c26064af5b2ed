package kenpo.portal.staff.web;

import java.util.Objects;

/** Typed on /join/password. */
record JoinPasswordForm(String password, String confirmation) {
    JoinPasswordForm {
        password = Objects.requireNonNullElse(password, "");
        confirmation = Objects.requireNonNullElse(confirmation, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "JoinPasswordForm";
    }
}

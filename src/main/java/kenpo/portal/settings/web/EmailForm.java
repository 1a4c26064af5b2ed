package kenpo.portal.settings.web;

import java.util.Objects;

/** Typed on /settings/email: the new address, or the code mailed to it. */
record EmailForm(String email, String present, String code) {
    EmailForm {
        email = Objects.requireNonNullElse(email, "");
        present = Objects.requireNonNullElse(present, "");
        code = Objects.requireNonNullElse(code, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "EmailForm";
    }
}

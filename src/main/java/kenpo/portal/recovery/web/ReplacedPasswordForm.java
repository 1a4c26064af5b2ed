package kenpo.portal.recovery.web;

import java.util.Objects;

/** Typed on /forgot-password/new-password. */
record ReplacedPasswordForm(String password, String confirmation) {
    ReplacedPasswordForm {
        password = Objects.requireNonNullElse(password, "");
        confirmation = Objects.requireNonNullElse(confirmation, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "ReplacedPasswordForm";
    }
}

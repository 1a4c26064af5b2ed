package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/password, twice. */
record NewPasswordForm(String password, String confirmation) {
    NewPasswordForm {
        password = Objects.requireNonNullElse(password, "");
        confirmation = Objects.requireNonNullElse(confirmation, "");
    }

    static NewPasswordForm empty() {
        return new NewPasswordForm("", "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}

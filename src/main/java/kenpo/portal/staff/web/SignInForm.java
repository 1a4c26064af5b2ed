package kenpo.portal.staff.web;

import java.util.Objects;

/** Typed on /sign-in of the office. */
record SignInForm(String email, String password) {
    SignInForm {
        email = Objects.requireNonNullElse(email, "");
        password = Objects.requireNonNullElse(password, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}

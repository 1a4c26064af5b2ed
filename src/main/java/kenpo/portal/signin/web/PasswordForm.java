package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in; returnTo is a path of this portal, or empty. */
record PasswordForm(String userId, String password, String returnTo) {
    PasswordForm {
        userId = Objects.requireNonNullElse(userId, "");
        password = Objects.requireNonNullElse(password, "");
        returnTo = Objects.requireNonNullElse(returnTo, "");
    }

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}

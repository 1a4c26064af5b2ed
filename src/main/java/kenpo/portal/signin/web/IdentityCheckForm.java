package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/identity-check. */
record IdentityCheckForm(String dateOfBirth) {
    IdentityCheckForm {
        dateOfBirth = Objects.requireNonNullElse(dateOfBirth, "");
    }

    static IdentityCheckForm empty() {
        return new IdentityCheckForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "IdentityCheckForm";
    }
}

package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/email-confirmation. */
record EmailConfirmationForm(String code) {
    EmailConfirmationForm {
        code = Objects.requireNonNullElse(code, "");
    }

    static EmailConfirmationForm empty() {
        return new EmailConfirmationForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "EmailConfirmationForm";
    }
}

package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/email-code. */
record EmailCodeForm(String code) {
    EmailCodeForm {
        code = Objects.requireNonNullElse(code, "");
    }

    static EmailCodeForm empty() {
        return new EmailCodeForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "EmailCodeForm";
    }
}

package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/posted-code. */
record PostedCodeForm(String code) {
    PostedCodeForm {
        code = Objects.requireNonNullElse(code, "");
    }

    static PostedCodeForm empty() {
        return new PostedCodeForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "PostedCodeForm";
    }
}

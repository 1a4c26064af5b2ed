package kenpo.portal.signin.web;

import java.util.Objects;

/** Filled in on /sign-in/passkey by the page's script: the browser's credential as JSON. */
record PasskeyForm(String answer) {
    PasskeyForm {
        answer = Objects.requireNonNullElse(answer, "");
    }

    static PasskeyForm empty() {
        return new PasskeyForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "PasskeyForm";
    }
}

package kenpo.portal.signin.web;

import java.util.Objects;

/** On /sign-in/passkey-set-up: the browser's new credential as JSON, filled in by the page's script, and then its name. */
record PasskeySetUpForm(String answer, String name) {
    PasskeySetUpForm {
        answer = Objects.requireNonNullElse(answer, "");
        name = Objects.requireNonNullElse(name, "");
    }

    /** Never what was filled in: this text may end in a log. */
    @Override
    public String toString() {
        return "PasskeySetUpForm";
    }
}

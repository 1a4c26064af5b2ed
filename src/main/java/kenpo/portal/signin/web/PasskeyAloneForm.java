package kenpo.portal.signin.web;

import java.util.Objects;

/** Filled in on /sign-in by the page's script: the browser's credential as JSON; returnTo as in PasswordForm. */
record PasskeyAloneForm(String answer, String returnTo) {
    PasskeyAloneForm {
        answer = Objects.requireNonNullElse(answer, "");
        returnTo = Objects.requireNonNullElse(returnTo, "");
    }

    /** Never what was filled in: this text may end in a log. */
    @Override
    public String toString() {
        return "PasskeyAloneForm";
    }
}

package kenpo.portal.signin.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filled in on /sign-in by the page's script: the browser's credential as JSON; the others as in PasswordForm. */
record PasskeyAloneForm(
        String answer, String returnTo, @Nullable Boolean remember) {
    PasskeyAloneForm {
        answer = Objects.requireNonNullElse(answer, "");
        returnTo = Objects.requireNonNullElse(returnTo, "");
    }

    boolean wantsRemembering() {
        return Boolean.TRUE.equals(remember);
    }

    /** Never what was filled in: this text may end in a log. */
    @Override
    public String toString() {
        return "PasskeyAloneForm";
    }
}

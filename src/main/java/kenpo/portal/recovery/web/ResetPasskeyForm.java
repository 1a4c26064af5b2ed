package kenpo.portal.recovery.web;

import java.util.Objects;

/** Typed on /forgot-password/passkey. */
record ResetPasskeyForm(String answer) {
    ResetPasskeyForm {
        answer = Objects.requireNonNullElse(answer, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "ResetPasskeyForm";
    }
}

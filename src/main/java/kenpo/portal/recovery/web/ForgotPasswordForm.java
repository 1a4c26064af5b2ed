package kenpo.portal.recovery.web;

import java.util.Objects;

/** Typed on /forgot-password. */
record ForgotPasswordForm(String userId) {
    ForgotPasswordForm {
        userId = Objects.requireNonNullElse(userId, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "ForgotPasswordForm";
    }
}

package kenpo.portal.recovery.web;

import java.util.Objects;

/** Typed on /forgot-password/authenticator-app and /forgot-password/recovery-code. */
record ResetFactorCodeForm(String code) {
    ResetFactorCodeForm {
        code = Objects.requireNonNullElse(code, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "ResetFactorCodeForm";
    }
}

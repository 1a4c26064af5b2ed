package kenpo.portal.recovery.web;

import java.util.Objects;

/** Typed on /forgot-password/code. */
record ResetCodeForm(String code) {
    ResetCodeForm {
        code = Objects.requireNonNullElse(code, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "ResetCodeForm";
    }
}

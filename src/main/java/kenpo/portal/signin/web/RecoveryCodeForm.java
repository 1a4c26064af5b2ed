package kenpo.portal.signin.web;

import java.util.Objects;

/** Typed on /sign-in/recovery-code. */
record RecoveryCodeForm(String code) {
    RecoveryCodeForm {
        code = Objects.requireNonNullElse(code, "");
    }

    static RecoveryCodeForm empty() {
        return new RecoveryCodeForm("");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "RecoveryCodeForm";
    }
}

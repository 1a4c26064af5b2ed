package kenpo.portal.staff.web;

import java.util.Objects;

/** A code of an authenticator app, as typed. */
record CodeForm(String code) {
    CodeForm {
        code = Objects.requireNonNullElse(code, "");
    }

    /** Never the code: this text may end in a log. */
    @Override
    public String toString() {
        return "CodeForm";
    }
}

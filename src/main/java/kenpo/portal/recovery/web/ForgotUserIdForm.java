package kenpo.portal.recovery.web;

import java.util.Objects;

/** Typed on /forgot-user-id. */
record ForgotUserIdForm(String symbol, String number, String dateOfBirth, String email) {
    ForgotUserIdForm {
        symbol = Objects.requireNonNullElse(symbol, "");
        number = Objects.requireNonNullElse(number, "");
        dateOfBirth = Objects.requireNonNullElse(dateOfBirth, "");
        email = Objects.requireNonNullElse(email, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "ForgotUserIdForm";
    }
}

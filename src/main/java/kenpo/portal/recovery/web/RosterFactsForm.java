package kenpo.portal.recovery.web;

import java.util.Objects;

/** Typed on /forgot-password/identity-check. */
record RosterFactsForm(String symbol, String number, String dateOfBirth) {
    RosterFactsForm {
        symbol = Objects.requireNonNullElse(symbol, "");
        number = Objects.requireNonNullElse(number, "");
        dateOfBirth = Objects.requireNonNullElse(dateOfBirth, "");
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "RosterFactsForm";
    }
}

package kenpo.portal.staff.roster;

import java.text.Normalizer;
import java.util.Objects;
import java.util.OptionalInt;

/** Typed on /roster/{id}/confirm. */
record ConfirmForm(String departures, String reason) {
    ConfirmForm {
        departures = Objects.requireNonNullElse(departures, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static ConfirmForm empty() {
        return new ConfirmForm("", "");
    }

    /** In figures of any width, with or without commas and 人. */
    OptionalInt number() {
        var plain = Normalizer.normalize(departures, Normalizer.Form.NFKC).replaceAll("[,\\s人]", "");
        return plain.matches("[0-9]{1,8}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}

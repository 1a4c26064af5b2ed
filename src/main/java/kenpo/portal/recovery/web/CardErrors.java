package kenpo.portal.recovery.web;

import org.springframework.validation.BindingResult;

/** Says what is wrong with 記号 and 番号 as they were typed; a society may have no symbols. */
final class CardErrors {
    private CardErrors() {}

    static void explain(BindingResult errors, String symbol, String number) {
        if (number.isBlank()) {
            errors.rejectValue("number", "recovery.error.number-empty");
        }
        unreadable(errors, "symbol", symbol);
        unreadable(errors, "number", number);
    }

    private static void unreadable(BindingResult errors, String field, String text) {
        if (TypedText.isTooLong(text)) {
            errors.rejectValue(field, "signin.error.too-long");
        } else if (!TypedText.isReadable(text)) {
            errors.rejectValue(field, "recovery.error.unreadable");
        }
    }
}

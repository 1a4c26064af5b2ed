package kenpo.portal.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What is wrong with a form, in words; field is empty where it concerns the form as a whole. */
public record FormErrors(List<Entry> all) {
    /** One thing to correct. */
    public record Entry(String field, String text, boolean waiting) {
        public Entry(String field, String text) {
            this(field, text, false);
        }
    }

    /** Ends the code of every error that says to wait. */
    private static final String WAITING = ".waiting";

    static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    static FormErrors of(Errors errors, MessageSource messages, Locale language) {
        return new FormErrors(errors.getAllErrors().stream()
                .map(error -> new Entry(
                        error instanceof FieldError field ? field.getField() : "",
                        text(error, messages, language),
                        String.valueOf(error.getCode()).endsWith(WAITING)))
                .toList());
    }

    public List<String> of(String field) {
        return all.stream()
                .filter(entry -> entry.field().equals(field))
                .map(Entry::text)
                .toList();
    }

    /** Whether too many wrong answers in a row were given, so that none is taken for a while. */
    public boolean waiting() {
        return all.stream().anyMatch(Entry::waiting);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    private static String text(ObjectError error, MessageSource messages, Locale language) {
        // what the converter said is for developers
        return "typeMismatch".equals(error.getCode())
                ? messages.getMessage("web.form.unreadable", null, language)
                : messages.getMessage(error, language);
    }
}

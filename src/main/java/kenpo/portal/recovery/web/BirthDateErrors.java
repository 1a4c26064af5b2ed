package kenpo.portal.recovery.web;

import kenpo.portal.roster.DateInput;
import org.springframework.validation.BindingResult;

/** Says what is wrong with a date of birth as it was typed; whether it is anybody's is not said here. */
final class BirthDateErrors {
    private BirthDateErrors() {}

    static void explain(BindingResult errors, DateInput.Result typed) {
        switch (typed) {
            case DateInput.Empty _ -> reject(errors, "empty");
            case DateInput.MonthOutOfRange(int month) -> reject(errors, "month", month);
            case DateInput.DayOutOfRange(int day) -> reject(errors, "day", 31, day);
            case DateInput.NoSuchDay _ -> reject(errors, "no-such-day");
            case DateInput.InTheFuture _, DateInput.NotADate _ -> reject(errors, "not-a-date");
            case DateInput.Parsed _ -> {}
        }
    }

    private static void reject(BindingResult errors, String reason, Object... arguments) {
        errors.rejectValue("dateOfBirth", "signin.error.birth-date-" + reason, arguments, null);
    }
}

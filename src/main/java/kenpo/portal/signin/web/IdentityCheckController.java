package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import kenpo.portal.roster.DateInput;
import kenpo.portal.signin.flow.IdentityCheck;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.web.TokyoTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Step 1: the date of birth. */
@Controller
class IdentityCheckController {
    private final IdentityCheck check;
    private final Arrival arrival;
    private final Clock clock;

    IdentityCheckController(IdentityCheck check, Arrival arrival, Clock clock) {
        this.check = check;
        this.arrival = arrival;
        this.clock = clock;
    }

    @GetMapping(SignInPages.IDENTITY_CHECK)
    String show(
            SignIn.AwaitingIdentityCheck signIn,
            @ModelAttribute("form") IdentityCheckForm form,
            BindingResult errors,
            Model model) {
        return page(signIn, model);
    }

    @PostMapping(SignInPages.IDENTITY_CHECK)
    String check(
            SignIn.AwaitingIdentityCheck signIn,
            @ModelAttribute("form") IdentityCheckForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = DateInput.parse(form.dateOfBirth(), LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE));
        if (typed instanceof DateInput.Parsed(var date)) {
            switch (check.check(signIn, date)) {
                case IdentityCheck.Outcome.Confirmed _ -> {
                    return arrival.next(request, response);
                }
                case IdentityCheck.Outcome.Frozen _ -> {
                    return SignInPages.redirectTo(SignInPages.SIGN_IN + "?frozen");
                }
                case IdentityCheck.Outcome.Mismatched(int remaining) -> reject(errors, "wrong", remaining);
            }
        } else {
            explain(errors, typed);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model);
    }

    private static void explain(BindingResult errors, DateInput.Result typed) {
        switch (typed) {
            case DateInput.Empty _ -> reject(errors, "empty");
            case DateInput.MonthOutOfRange(int month) -> reject(errors, "month", month);
            case DateInput.DayOutOfRange(int day) -> reject(errors, "day", 31, day);
            case DateInput.NoSuchDay _ -> reject(errors, "no-such-day");
            case DateInput.InTheFuture _, DateInput.NotADate _ -> reject(errors, "not-a-date");
            case DateInput.Parsed _ -> throw new IllegalArgumentException("a date needs no explanation");
        }
    }

    private static void reject(BindingResult errors, String reason, Object... arguments) {
        errors.rejectValue("dateOfBirth", "signin.error.birth-date-" + reason, arguments, null);
    }

    private static String page(SignIn.AwaitingIdentityCheck signIn, Model model) {
        model.addAttribute("page", new IdentityCheckPage(signIn.byLetter()));
        return "signin/identity-check";
    }
}

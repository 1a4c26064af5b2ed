package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.recovery.flow.UserIdAsking;
import kenpo.portal.roster.DateInput;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.TokyoTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** ユーザIDを忘れた方: the ID goes only to the registered address, and the page says the same to everybody. */
@Controller
class ForgotUserIdController {
    private final UserIdAsking asking;
    private final Clock clock;

    ForgotUserIdController(UserIdAsking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping(RecoveryPages.FORGOT_USER_ID)
    String show(@ModelAttribute("form") ForgotUserIdForm form, BindingResult errors) {
        return "recovery/forgot-user-id";
    }

    @PostMapping(RecoveryPages.FORGOT_USER_ID)
    String ask(@ModelAttribute("form") ForgotUserIdForm form, BindingResult errors, HttpServletResponse response) {
        var born = DateInput.parse(form.dateOfBirth(), LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE));
        var address = EmailAddress.parse(form.email());
        CardErrors.explain(errors, form.symbol(), form.number());
        BirthDateErrors.explain(errors, born);
        if (address.isEmpty()) {
            errors.rejectValue(
                    "email", form.email().isBlank() ? "signin.error.email-empty" : "signin.error.email-form");
        }
        if (!errors.hasErrors() && born instanceof DateInput.Parsed(var date)) {
            asking.ask(CurrentSociety.get().id(), form.symbol(), form.number(), date, address.orElseThrow());
            return RecoveryPages.redirectTo(RecoveryPages.FORGOT_USER_ID + "/sent");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "recovery/forgot-user-id";
    }

    @GetMapping(RecoveryPages.FORGOT_USER_ID + "/sent")
    String sent() {
        return "recovery/user-id-sent";
    }
}

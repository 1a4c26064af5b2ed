package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.credential.RecoveryCodeCheck;
import kenpo.portal.credential.web.WrongCode;
import kenpo.portal.signin.flow.SecondFactorCheck;
import kenpo.portal.signin.flow.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The second step with a recovery code, when no other method is at hand. */
@Controller
class RecoveryCodeController {
    private final SecondFactorCheck check;
    private final Arrival arrival;

    RecoveryCodeController(SecondFactorCheck check, Arrival arrival) {
        this.check = check;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.RECOVERY_CODE)
    String show(
            SignIn.AwaitingRecoveryCode signIn,
            @ModelAttribute("form") RecoveryCodeForm form,
            BindingResult errors,
            Model model) {
        return page(signIn, model);
    }

    @PostMapping(SignInPages.RECOVERY_CODE)
    String check(
            SignIn.AwaitingRecoveryCode signIn,
            @ModelAttribute("form") RecoveryCodeForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = check.check(signIn, form.code());
        if (outcome instanceof RecoveryCodeCheck.Matched) {
            return arrival.next(request, response);
        }
        WrongCode.say(errors, outcome, language);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model);
    }

    private static String page(SignIn.AwaitingRecoveryCode signIn, Model model) {
        model.addAttribute(
                "page",
                new RecoveryCodePage(!signIn.others().isEmpty(), signIn.ticket().isOfSession()));
        return "signin/recovery-code";
    }
}

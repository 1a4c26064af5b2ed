package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.credential.AuthenticatorAppCheck;
import kenpo.portal.credential.web.WrongCode;
import kenpo.portal.recovery.flow.FactorCheck;
import kenpo.portal.recovery.flow.Recovery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The code of an authenticator app beside the mailbox. */
@Controller
class ResetAppController {
    private final FactorCheck check;
    private final CurrentRecoveryResolver recoveries;

    ResetAppController(FactorCheck check, CurrentRecoveryResolver recoveries) {
        this.check = check;
        this.recoveries = recoveries;
    }

    @GetMapping(RecoveryPages.AUTHENTICATOR_APP)
    String show(
            Recovery.AwaitingAuthenticatorAppCode recovery,
            @ModelAttribute("form") ResetFactorCodeForm form,
            BindingResult errors,
            Model model) {
        return page(recovery, model);
    }

    @PostMapping(RecoveryPages.AUTHENTICATOR_APP)
    String check(
            Recovery.AwaitingAuthenticatorAppCode recovery,
            @ModelAttribute("form") ResetFactorCodeForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = check.check(recovery, form.code());
        if (outcome.isEmpty() || outcome.get() instanceof AuthenticatorAppCheck.Matched) {
            return recoveries.next(request);
        }
        WrongCode.say(errors, outcome.get(), language);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(recovery, model);
    }

    private static String page(Recovery.AwaitingAuthenticatorAppCode recovery, Model model) {
        model.addAttribute("page", new RecoveryFactorPage(!recovery.others().isEmpty(), false));
        return "recovery/authenticator-app";
    }
}

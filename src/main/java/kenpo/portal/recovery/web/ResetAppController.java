package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.credential.AuthenticatorAppCheck;
import kenpo.portal.recovery.flow.FactorCheck;
import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.web.TokyoTime;
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
        switch (outcome.get()) {
            case AuthenticatorAppCheck.Mismatched(int remaining) -> reject(errors, "app-code-wrong", remaining);
            case AuthenticatorAppCheck.AlreadyUsed(int remaining) -> reject(errors, "app-code-used", remaining);
            case AuthenticatorAppCheck.Waiting(var until) -> reject(errors, "waiting", TokyoTime.time(until, language));
            case AuthenticatorAppCheck.Disabled _ -> reject(errors, "code-disabled");
            case AuthenticatorAppCheck.Empty _ -> reject(errors, "app-code-empty");
            case AuthenticatorAppCheck.NotSixDigits _ -> reject(errors, "app-code-six-digits");
            case AuthenticatorAppCheck.Matched _ ->
                throw new IllegalArgumentException("a right code needs no explanation");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(recovery, model);
    }

    private static void reject(BindingResult errors, String reason, Object... arguments) {
        errors.rejectValue("code", "signin.error." + reason, arguments, null);
    }

    private static String page(Recovery.AwaitingAuthenticatorAppCode recovery, Model model) {
        model.addAttribute("page", new RecoveryFactorPage(!recovery.others().isEmpty(), false));
        return "recovery/authenticator-app";
    }
}

package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kenpo.portal.recovery.flow.Asking;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** パスワードを忘れた方: asks for the user ID, and says the same to everybody. */
@Controller
class ForgotPasswordController {
    private final Asking asking;

    ForgotPasswordController(Asking asking) {
        this.asking = asking;
    }

    @GetMapping(RecoveryPages.FORGOT_PASSWORD)
    String show(
            @ModelAttribute("form") ForgotPasswordForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Model model) {
        return page(model, parameters.containsKey("expired"));
    }

    @PostMapping(RecoveryPages.FORGOT_PASSWORD)
    String ask(
            @ModelAttribute("form") ForgotPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.userId().isBlank()) {
            errors.rejectValue("userId", "signin.error.user-id-empty");
        } else if (TypedText.isTooLong(form.userId())) {
            errors.rejectValue("userId", "signin.error.too-long");
        } else {
            var id = asking.forPassword(CurrentSociety.get().id(), form.userId());
            PortalCookies.RECOVERY.write(request, response, id);
            return RecoveryPages.redirectTo(RecoveryPages.CODE);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, false);
    }

    private static String page(Model model, boolean expired) {
        model.addAttribute("page", new ForgotPasswordPage(expired));
        return "recovery/forgot-password";
    }
}

package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.credential.PasswordCheck;
import kenpo.portal.credential.SignInPasswords;
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

/** The sign-in page: user ID and password; always shows the form, whatever else the browser holds. */
@Controller
class PasswordController {
    private static final Map<String, PasswordPage.Why> REASONS = Map.of(
            "signed-out", PasswordPage.Why.SIGNED_OUT,
            "ended", PasswordPage.Why.SESSION_ENDED,
            "cancelled", PasswordPage.Why.CANCELLED,
            "set-up-later", PasswordPage.Why.SET_UP_LATER,
            "declined", PasswordPage.Why.TERMS_DECLINED,
            "expired", PasswordPage.Why.FLOW_EXPIRED,
            "frozen", PasswordPage.Why.FROZEN,
            "reset", PasswordPage.Why.PASSWORD_RESET);
    private static final int LONGEST_USER_ID = 64;
    private static final int LONGEST_PASSWORD = 1024;

    private final SignInPasswords passwords;
    private final PasswordAccepted accepted;

    PasswordController(SignInPasswords passwords, PasswordAccepted accepted) {
        this.passwords = passwords;
        this.accepted = accepted;
    }

    @GetMapping(SignInPages.SIGN_IN)
    String show(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var why = parameters.keySet().stream()
                .flatMap(name -> Optional.ofNullable(REASONS.get(name)).stream())
                .findFirst();
        return page(model, PasswordPage.of(CurrentSociety.get(), why.orElse(null)));
    }

    @PostMapping(SignInPages.SIGN_IN)
    String check(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        required(form, errors);
        if (!errors.hasErrors()
                && passwords.check(CurrentSociety.get().id(), form.userId().strip(), form.password())
                        instanceof PasswordCheck.Matched(var proof)) {
            var id = accepted.begin(
                    CurrentSociety.get(), VisitedHost.of(request), proof, ReturnPath.typed(form.returnTo()), language);
            PortalCookies.SIGN_IN.write(request, response, id.id());
            return SignInPages.redirectTo(id.state());
        }
        var society = CurrentSociety.get();
        var page = errors.hasErrors() ? PasswordPage.of(society, null) : PasswordPage.refused(society);
        if (!errors.hasErrors()) {
            errors.reject("signin.error.refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page);
    }

    private static void required(PasswordForm form, BindingResult errors) {
        if (form.userId().isBlank()) {
            errors.rejectValue("userId", "signin.error.user-id-empty");
        }
        if (form.userId().length() > LONGEST_USER_ID) {
            errors.rejectValue("userId", "signin.error.too-long");
        }
        if (form.password().isEmpty()) {
            errors.rejectValue("password", "signin.error.password-empty");
        }
        if (form.password().length() > LONGEST_PASSWORD) {
            errors.rejectValue("password", "signin.error.too-long");
        }
    }

    private static String page(Model model, PasswordPage page) {
        model.addAttribute("page", page);
        return "signin/sign-in";
    }
}

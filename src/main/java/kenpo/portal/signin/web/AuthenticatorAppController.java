package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.credential.AuthenticatorAppCheck;
import kenpo.portal.signin.flow.SecondFactorCheck;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.web.TokyoTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The second step with the code of an authenticator app. */
@Controller
class AuthenticatorAppController {
    private final SecondFactorCheck check;
    private final Arrival arrival;

    AuthenticatorAppController(SecondFactorCheck check, Arrival arrival) {
        this.check = check;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.AUTHENTICATOR_APP)
    String show(
            SignIn.AwaitingAuthenticatorAppCode signIn,
            @ModelAttribute("form") AuthenticatorAppForm form,
            BindingResult errors,
            Model model) {
        return page(signIn, model);
    }

    @PostMapping(SignInPages.AUTHENTICATOR_APP)
    String check(
            SignIn.AwaitingAuthenticatorAppCode signIn,
            @ModelAttribute("form") AuthenticatorAppForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = check.check(signIn, form.code());
        if (outcome.isEmpty() || outcome.get() instanceof AuthenticatorAppCheck.Matched) {
            return arrival.next(request, response);
        }
        explain(outcome.get(), errors, language);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model);
    }

    private static void explain(AuthenticatorAppCheck outcome, BindingResult errors, Locale language) {
        switch (outcome) {
            case AuthenticatorAppCheck.Mismatched(int remaining) ->
                WrongCode.say(errors, "signin.error.app-code-wrong", remaining);
            case AuthenticatorAppCheck.AlreadyUsed(int remaining) ->
                WrongCode.say(errors, "signin.error.app-code-used", remaining);
            case AuthenticatorAppCheck.Waiting(var until) -> reject(errors, "waiting", TokyoTime.time(until, language));
            case AuthenticatorAppCheck.Disabled _ -> reject(errors, "code-disabled");
            case AuthenticatorAppCheck.Empty _ -> reject(errors, "app-code-empty");
            case AuthenticatorAppCheck.NotSixDigits _ -> reject(errors, "app-code-six-digits");
            case AuthenticatorAppCheck.Matched _ ->
                throw new IllegalArgumentException("a right code needs no explanation");
        }
    }

    private static void reject(BindingResult errors, String reason, Object... arguments) {
        errors.rejectValue("code", "signin.error." + reason, arguments, null);
    }

    private static String page(SignIn.AwaitingAuthenticatorAppCode signIn, Model model) {
        model.addAttribute("page", new AuthenticatorAppPage(!signIn.others().isEmpty()));
        return "signin/authenticator-app";
    }
}

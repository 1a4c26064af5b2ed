package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.credential.AuthenticatorAppCheck;
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
        return arrival.after(
                () -> check.check(signIn, form.code()),
                AuthenticatorAppCheck.Matched.class,
                refused -> {
                    WrongCode.say(errors, refused, language);
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return page(signIn, model);
                },
                request,
                response);
    }

    private static String page(SignIn.AwaitingAuthenticatorAppCode signIn, Model model) {
        model.addAttribute(
                "page",
                new AuthenticatorAppPage(
                        !signIn.others().isEmpty(), signIn.ticket().isOfSession()));
        return "signin/authenticator-app";
    }
}

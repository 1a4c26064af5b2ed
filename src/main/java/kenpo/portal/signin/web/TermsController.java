package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.TermsDecision;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Step 2: the terms of use; also for members of old when a new version is in force. */
@Controller
class TermsController {
    private final TermsDecision decision;
    private final Arrival arrival;

    TermsController(TermsDecision decision, Arrival arrival) {
        this.decision = decision;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.TERMS)
    String show(
            SignIn.AwaitingTermsAcceptance signIn,
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            Locale language) {
        return page(signIn, model, language);
    }

    @PostMapping(SignInPages.TERMS)
    String decide(
            SignIn.AwaitingTermsAcceptance signIn,
            @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean asShown = Integer.valueOf(signIn.terms().version()).equals(form.version());
        if (form.decision() == TermsForm.Decision.DECLINE) {
            decision.decline(signIn);
            PortalCookies.SIGN_IN.clear(request, response);
            return SignInPages.redirectTo(SignInPages.SIGN_IN + "?declined");
        }
        if (form.decision() == TermsForm.Decision.ACCEPT && asShown) {
            decision.accept(signIn);
            return arrival.next(request, response);
        }
        errors.reject("signin.error.terms-changed");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model, language);
    }

    private static String page(SignIn.AwaitingTermsAcceptance signIn, Model model, Locale language) {
        model.addAttribute("page", TermsPage.of(signIn.terms(), language));
        return "signin/terms";
    }
}
